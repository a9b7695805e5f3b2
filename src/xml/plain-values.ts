/** Values that surely are of simple types of XML Schema: less than these allow, and never more. */
export const ANY = /^/;
export const NC_NAME = /^[A-Za-z_][\w.-]*$/;
export const NC_NAMES = /^[A-Za-z_][\w.-]*(?: [A-Za-z_][\w.-]*)*$/;
export const NMTOKENS = /^[\w.:-]+(?: [\w.:-]+)*$/;
export const QNAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
export const ADDRESS =
  /^(?=.)(?:https?:\/\/[A-Za-z][A-Za-z\d.-]*(?:\/[\w./-]*)?|[\w.-][\w./-]*)?(?:#[A-Za-z_][\w.-]*)?$/;
export const ADDRESSES = /^https?:\/\/[A-Za-z][\w./-]*(?: https?:\/\/[A-Za-z][\w./-]*)*$/;
export const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})?$/;
export const BOOLEAN = /^(?:true|false|0|1)$/;
export const NUMBER = /^\d{1,9}$/;
export const INTEGER = /^-?\d{1,9}$/;
export const DECIMAL = /^-?\d{1,15}(?:\.\d{1,6})?$/;
const DAY = '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)';
export const DATE = new RegExp(`^(?:19|20)\\d\\d-${DAY}(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)?$`);
