declare module 'heic-decode' {
  interface DecodedPicture {
    width: number;
    height: number;
    data: Uint8ClampedArray<ArrayBuffer>;
  }
  interface PictureHandle {
    width: number;
    height: number;
    decode(): Promise<DecodedPicture>;
  }
  interface Decode {
    (options: { buffer: Uint8Array }): Promise<DecodedPicture>;
    all(options: { buffer: Uint8Array }): Promise<PictureHandle[] & { dispose(): void }>;
  }
  const decode: Decode;
  export default decode;
}
