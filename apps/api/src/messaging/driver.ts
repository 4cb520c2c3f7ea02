export interface Parcel {
  /** The message's id: whoever receives it twice knows it is the same. */
  readonly id: string
  readonly address: string
  readonly subject: string
  readonly body: string
  /** Where one tap of a mail reader stops such messages, when there is such a place. */
  readonly stopAt?: string
}

/** The one way out of a kind of message. */
export interface Driver {
  /** @returns what became of it; throws when the other side did not answer: it is tried again. */
  readonly send: (parcel: Parcel) => Promise<'SENT' | 'REFUSED'>
}

/** What leaves this machine, and by what: nothing where no provider was given. */
export interface Drivers {
  readonly mail: Driver | null
  readonly sms: Driver | null
}

/** Where nobody is real, nothing leaves: the message is kept, and read in the workspace. */
export const keptHere: Driver = { send: async () => 'SENT' }
