/** A CSS module: the names of its classes as the page has them. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

/** A style sheet of the whole page. */
declare module '*.css';
