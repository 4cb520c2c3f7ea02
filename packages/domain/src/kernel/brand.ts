declare const brand: unique symbol

/** A primitive that carries its meaning: a number of minutes is not a number of cents. */
export type Brand<Primitive, Name extends string> = Primitive & { readonly [brand]: Name }
