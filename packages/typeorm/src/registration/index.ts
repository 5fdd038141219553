export { type Registered, type RegisterOptions, registerClass } from "./register-class.js";
