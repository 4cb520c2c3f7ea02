import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/participant/refusals'
import { ownRow } from '../access/visibility.ts'
import { fromDayOrNull } from '../db/day.ts'
import { searchName } from '../db/search-name.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { checkPersonDays, PersonInput } from './mutations.ts'

builder.mutationField('editParticipant', (t) =>
  t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description:
      'Corrige le dossier d’une personne : un autre numéro, un nom mal écrit ; ce qui est vide est effacé.',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), person: t.arg({ type: PersonInput }) },
    resolve: async (query, _root, { id, version, person }, context) => {
      checkPersonDays(person, context.today)
      const phone = person.phone ? unwrap(parsePhone(person.phone), 'phone') : null
      const helperPhone = person.helperPhone ? unwrap(parsePhone(person.helperPhone), 'helperPhone') : null
      await write(context, async (tx, note) => {
        const row = current(
          found(await tx.participant.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (row.mergedIntoId) throw new RuleRefusal(refuse('PERSON_MERGED', 'id'))
        found(await tx.participantIdentity.findUnique({ where: { participantId: id } }))
        if (person.communeCode) found(await tx.commune.findUnique({ where: { code: person.communeCode } }))
        await tx.participant.update({
          where: { id },
          data: {
            sex: person.sex ?? null,
            birthYear: person.birthDate ? Number(person.birthDate.slice(0, 4)) : null,
            communeCode: person.communeCode ?? null,
            qualification: person.qualification ?? null,
            mobility: person.mobility ?? null,
            ...(person.contactChannel ? { contactChannel: person.contactChannel } : {}),
            trades: person.trades ?? [],
            version: { increment: 1 },
          },
        })
        await tx.participantIdentity.update({
          where: { participantId: id },
          data: {
            firstName: person.firstName.trim(),
            lastName: person.lastName.trim(),
            searchName: searchName(`${person.firstName} ${person.lastName}`),
            birthDate: fromDayOrNull(person.birthDate),
            phone,
            email: person.email ?? null,
            helperName: person.helperName ?? null,
            helperPhone,
            callMoment: person.callMoment ?? null,
            ...(person.language ? { language: person.language } : {}),
            noticeGivenOn: fromDayOrNull(person.noticeGivenOn),
          },
        })
        await note('participant:write', 'Participant', id, {}, 'participant.edited')
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
