/** Notes that were typed and not saved yet, kept in this browser over reloads. */

export interface Unsaved {
  text: string;
  /** The version that they were written over; none where an earlier Greenroom kept them. */
  over?: number;
  /** What was sent last without hearing whether it was saved. */
  sent?: string | undefined;
}

const name = (interview: string): string => `greenroom-notes-${interview}`;

export function unsaved(interview: string): Unsaved | null {
  let kept: string | null;
  try {
    kept = localStorage.getItem(name(interview));
  } catch {
    return null;
  }
  if (kept === null) return null;
  try {
    const read = JSON.parse(kept) as Partial<Unsaved> | null;
    if (typeof read?.text === "string") return read as Unsaved;
  } catch {
    // the bare text, as it was kept once
  }
  return { text: kept };
}

/** Keep them, or with null let go of them. Returns false when this browser keeps nothing. */
export function keepUnsaved(interview: string, notes: Unsaved | null): boolean {
  try {
    if (notes === null) localStorage.removeItem(name(interview));
    else localStorage.setItem(name(interview), JSON.stringify(notes));
    return true;
  } catch {
    return false;
  }
}
