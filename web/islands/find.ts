/** An element of the page by its id; the page's template promises that it is there. */
export const find = <T extends HTMLElement = HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
