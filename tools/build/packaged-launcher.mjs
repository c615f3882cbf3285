// A launcher of a program in a package. This file is copied there, with the name of the program's part set.
//
// It keeps no compiled code as a checkout's does (launcher.mjs): that would lie where a user can write, and an administrator's
// start would run it.
const { createRequire } = process.getBuiltinModule('node:module');
createRequire(import.meta.url)('./parts/__PROGRAM__');
