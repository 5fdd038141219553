import { scenarioNamed } from "./scenarios/index.js";
import { layTripwire, type Moment } from "./tripwire.js";

/** The process that dies: `child.js <scenario> <url> <message number> <moment>`. */
const [name, url, at, moment] = process.argv.slice(2);
const scenario = await scenarioNamed(name!);
const database = new URL(url!).pathname.slice(1);
layTripwire(database, Number(at), moment as Moment, () => void process.kill(process.pid, "SIGKILL"));
await scenario.run(url!);
