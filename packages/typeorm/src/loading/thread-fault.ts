/** How a message starts that says which file the hooks thread could not compile; the path follows. */
export const threadFault = "godwit could not compile ";
