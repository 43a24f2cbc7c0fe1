import type { Form } from "../../excel/form";
import { limitsOf } from "../../rules/register-rules";
import { demoChannels } from "./demo";
import { channelRegister, channelRules } from "./register";

/** 沟通机制 (F22): meetings and other channels, one a row. */
export const form: Form = {
  key: "channels", since: 3, phase: "plan", order: 140, guides: ["F22"],
  scenarios: ["joint", "longTerm"],
  sheets: [{ key: "channels", register: channelRegister, since: 3 }],
  limits: limitsOf(channelRules),
  demo: (context) => ({ channels: demoChannels(context) }),
};
