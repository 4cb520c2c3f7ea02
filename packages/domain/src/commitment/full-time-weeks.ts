import type { Minutes } from '../kernel/minutes.ts'
import { hours } from '../kernel/minutes.ts'

/** @source art. L3121-27 du code du travail : 35 heures par semaine */
const FULL_TIME_WEEK = hours(35)

/** « 320 h, c'est 10 semaines d'une personne à 35 heures »: whole weeks, the last one begun counts. */
export const fullTimeWeeks = (due: Minutes): number => Math.ceil(due / FULL_TIME_WEEK)
