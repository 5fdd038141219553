/** What node-postgres calls of whatever was handed in, where nothing is to be done about it. */
export abstract class Submittable {
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyData(): void {}

  handleCopyInResponse(connection: { sendCopyFail(reason: string): void }): void {
    connection.sendCopyFail("No source stream defined");
  }
}
