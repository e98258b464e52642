// Stands where Excalidraw imports Mermaid's importer: two megabytes that the board has no button for.
export const parseMermaidToExcalidraw = () => Promise.reject(new Error("Mermaid is not part of this board."));
