import PdfKit from 'pdfkit';

export type Pdf = InstanceType<typeof PdfKit>;

export interface PdfOptions {
  title?: string;
  userPassword?: string;
  ownerPassword?: string;
}

/** A PDF as its bytes, drawn by `draw`; the same drawing gives the same bytes. */
export function makePdf(
  draw: (pdf: Pdf) => void,
  { title, ...passwords }: PdfOptions = {},
): Promise<Uint8Array> {
  const info = {
    CreationDate: new Date(0),
    ModDate: new Date(0),
    ...(title === undefined ? {} : { Title: title }),
  };
  const pdf = new PdfKit({ info, compress: false, bufferPages: true, ...passwords });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

/** A line of text anywhere on the page, also where text does not flow. */
export function write(pdf: Pdf, text: string, x: number, y: number, size = 11, font = 'Helvetica'): void {
  pdf.font(font).fontSize(size).text(text, x, y, { lineBreak: false });
}

export function heading(pdf: Pdf, text: string, size: number): void {
  pdf
    .moveDown(0.6)
    .font('Helvetica-Bold')
    .fontSize(size)
    .text(text)
    .moveDown(0.3)
    .font('Helvetica')
    .fontSize(11);
}

/** A picture of two by two dots, stretched over the given box. */
export function picture(pdf: Pdf, x: number, y: number, width: number, height: number): void {
  const bitmap =
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==';
  pdf.image(Buffer.from(bitmap, 'base64'), x, y, { width, height });
}
