declare module 'music-tempo' {
  /** Tempo and beats of mono sound. Throws when it hears none. */
  export default class MusicTempo {
    constructor(
      samples: Float32Array,
      options: { hopSize: number; timeStep: number; minBeatInterval: number; maxBeatInterval: number },
    );
    /** Seconds from the start. */
    readonly beats: number[];
  }
}
