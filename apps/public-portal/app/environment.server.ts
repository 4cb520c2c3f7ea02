/** The only reader of the portal's environment. */
export const environment = {
  host: process.env.CORDEE_HOST ?? '127.0.0.1',
  port: Number(process.env.CORDEE_PUBLIC_PORT ?? 4002),
  apiUrl: process.env.CORDEE_API_URL ?? `http://127.0.0.1:${process.env.CORDEE_API_PORT ?? 4000}`,
  /** The address people type, when a proxy stands in front: `https://travail.example`. */
  publicUrl: process.env.CORDEE_PUBLIC_URL ?? null,
  /** Shown when the API has never answered yet. */
  phone: process.env.CORDEE_PHONE ?? null,
}
