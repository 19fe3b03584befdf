import pc from 'picocolors';

/** Paints texts for a terminal, or leaves them as they are. */
export type Colours = ReturnType<typeof pc.createColors>;
