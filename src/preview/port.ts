/** The port of the preview, if it is free and no other was asked for. */
export const DEFAULT_PORT = 4321;
