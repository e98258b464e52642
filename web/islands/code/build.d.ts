/** Where Python's own files are, with their version in the path; put in by the build. */
declare const PYODIDE: string;
