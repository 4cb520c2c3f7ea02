import { day } from '@cordee/domain/kernel/day'
import { type GraphQLObjectType, getNamedType, isNonNullType, isUnionType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { schemas } from '../graphql/schema.ts'
import { newId } from '../platform/clock.ts'
import { testDatabase } from '../testing/base-database.ts'
import { testCipher } from '../testing/test-cipher.ts'
import { askedWith, everyIdAsked, questions } from '../testing/twin-questions.ts'
import { createWorld, type World } from '../testing/world.ts'

/** Every id another carrier could guess or steal, by the argument that takes it. */
interface Stolen {
  readonly contract: string
  readonly lot: string
  readonly commitment: string
  readonly participant: string
  readonly opportunity: string
  readonly organisation: string
  readonly placement: string
  readonly referral: string
  readonly request: string
  readonly study: string
  readonly clause: string
  readonly subcontract: string
  readonly agreement: string
  readonly pooling: string
  readonly order: string
  readonly penalty: string
  readonly contact: string
  readonly link: string
  readonly device: string
  readonly postponement: string
  readonly form: string
  readonly assessment: string
  readonly message: string
  readonly task: string
  readonly staff: string
  readonly absence: string
  readonly share: string
  readonly alarm: string
  readonly staffing: string
  readonly meeting: string
  readonly busLine: string
  readonly programme: string
  readonly plan: string
  readonly expense: string
  readonly sheet: string
  readonly visit: string
  readonly training: string
  readonly immersion: string
  readonly document: string
  readonly purchase: string
  readonly letter: string
  readonly transfer: string
  readonly decpImport: string
  readonly report: string
}

/** Mutations of an administrator, which a facilitator may not even try. */
const administratorsOwn = new Set([
  'releaseReadAlarm',
  'draftPlan',
  'editPlan',
  'editProgramme',
  'activatePlan',
  'recordExpense',
  'editExpense',
  'recordStaffMonth',
  'setStaffCostRule',
  'recordMissionLetter',
  'editMissionLetter',
  'fileClaim',
  'setPublicity',
  'countersignTimeSheet',
  'setPolicy',
  'withdrawPolicy',
])

/** How much of something was answered. */
const rowsIn = (answer: unknown): number => {
  if (answer === null || answer === undefined) return 0
  if (Array.isArray(answer)) return answer.length
  return (answer as { edges?: unknown[] }).edges?.length ?? 1
}

describe('two carriers, one database', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let mine: World
  let theirs: World
  let stolen: Stolen
  const random = Object.fromEntries(
    [
      'contract',
      'lot',
      'commitment',
      'participant',
      'opportunity',
      'organisation',
      'placement',
      'referral',
      'request',
      'study',
      'clause',
      'subcontract',
      'agreement',
      'pooling',
      'order',
      'penalty',
      'contact',
      'link',
      'device',
      'postponement',
      'form',
      'assessment',
      'message',
      'task',
      'staff',
      'absence',
      'share',
      'alarm',
      'staffing',
      'meeting',
      'busLine',
      'programme',
      'plan',
      'expense',
      'sheet',
      'visit',
      'training',
      'immersion',
      'document',
      'purchase',
      'letter',
      'transfer',
      'decpImport',
      'report',
    ].map((kind) => [kind, newId()]),
  ) as unknown as Stolen

  beforeAll(async () => {
    database = await testDatabase()
    mine = await createWorld(database.database)
    theirs = await createWorld(database.database)
    const { app } = database.database
    const carrierId = theirs.carrierId
    const organisation = await theirs.organisation('Leur entreprise (essai)', ['COMPANY'])
    stolen = {
      ...random,
      organisation,
      contract: newId(),
      lot: newId(),
      commitment: newId(),
      participant: newId(),
      opportunity: newId(),
      placement: newId(),
      referral: newId(),
      request: newId(),
      study: newId(),
      clause: newId(),
      subcontract: newId(),
      agreement: newId(),
      pooling: newId(),
      order: newId(),
      penalty: newId(),
      contact: newId(),
      link: newId(),
      device: newId(),
      postponement: newId(),
      form: newId(),
      assessment: newId(),
      message: newId(),
      task: newId(),
      staff: theirs.facilitator.id ?? '',
      absence: newId(),
      share: newId(),
      alarm: newId(),
      staffing: newId(),
      meeting: newId(),
      busLine: newId(),
      programme: newId(),
      plan: newId(),
      expense: newId(),
      sheet: newId(),
      visit: newId(),
      training: newId(),
      immersion: newId(),
      document: newId(),
      purchase: newId(),
      letter: newId(),
      transfer: newId(),
      decpImport: newId(),
      report: newId(),
    }
    const on = new Date('2026-11-20')
    await app.procurementContract.create({
      data: {
        id: stolen.contract,
        carrierId,
        buyerId: organisation,
        subject: 'Leur marché',
        origin: 'MANUAL',
        nextActorSince: on,
      },
    })
    await app.lot.create({
      data: { id: stolen.lot, carrierId, contractId: stolen.contract, number: 1, title: 'Leur lot' },
    })
    await app.clause.create({
      data: { id: stolen.clause, carrierId, lotId: stolen.lot, type: 'RESERVED_SIAE' },
    })
    await app.subcontract.create({
      data: {
        id: stolen.subcontract,
        carrierId,
        lotId: stolen.lot,
        holderId: organisation,
        subcontractorId: await theirs.organisation('Leur sous-traitant (essai)', ['COMPANY']),
      },
    })
    await app.buyerAgreement.create({
      data: {
        id: stolen.agreement,
        carrierId,
        buyerId: organisation,
        title: 'Leur convention',
        signedOn: on,
        validFrom: on,
      },
    })
    await app.plannedPurchase.create({
      data: {
        id: stolen.purchase,
        carrierId,
        buyerId: organisation,
        subject: 'Leur achat prévu',
        plannedOn: on,
        statusSince: on,
      },
    })
    await app.commitment.create({
      data: {
        id: stolen.commitment,
        carrierId,
        lotId: stolen.lot,
        holderId: organisation,
        shareBps: 10_000,
        status: 'DORMANT',
      },
    })
    await app.purchaseOrder.create({
      data: {
        ...{ id: stolen.order, carrierId, lotId: stolen.lot, number: 1 },
        ...{ amountCents: 100, effectOn: on, deltaMinutes: 60 },
      },
    })
    await app.poolingAgreement.create({
      data: { id: stolen.pooling, carrierId, companyId: organisation, fromDay: on, ceilingMinutes: 60 },
    })
    await app.penaltyCase.create({
      data: {
        id: stolen.penalty,
        carrierId,
        commitmentId: stolen.commitment,
        statusSince: on,
        missingMinutes: 60,
        candidatesProposed: 0,
      },
    })
    await app.participant.create({
      data: { id: stolen.participant, carrierId, prescriberId: organisation, lastActivityOn: on },
    })
    await app.participantIdentity.create({
      data: {
        ...{ participantId: stolen.participant, carrierId },
        ...{ firstName: 'Leur', lastName: 'Personne', searchName: 'leur personne' },
      },
    })
    await app.contact.create({
      data: {
        id: stolen.contact,
        carrierId,
        organisationId: organisation,
        name: 'Leur contact',
        role: 'PAYROLL',
        email: 'leur.contact@exemple.fr',
      },
    })
    await app.adviserDevice.create({ data: { id: stolen.device, carrierId, contactId: stolen.contact } })
    await app.authToken.create({
      data: {
        id: stolen.link,
        purpose: 'COMPANY_LINK',
        tokenHash: new Uint8Array(32),
        carrierId,
        contactId: stolen.contact,
        expiresAt: new Date('2099-01-01'),
      },
    })
    await app.dataShare.create({
      data: {
        id: stolen.share,
        carrierId,
        participantId: stolen.participant,
        purpose: 'POOL',
        fromDay: on,
        recordedById: stolen.staff,
      },
    })
    await app.readAlarm.createMany({
      data: {
        id: stolen.alarm,
        carrierId,
        actorKind: 'FACILITATOR',
        actorId: newId(),
        actorName: 'Leur collègue',
        kind: 'TOO_MANY',
        persons: 201,
        limit: 200,
      },
    })
    await app.eligibilityAssessment.create({
      data: {
        id: stolen.assessment,
        carrierId,
        participantId: stolen.participant,
        status: 'VALIDATED',
        decidedOn: on,
        effectOn: on,
        validUntil: new Date('2028-11-19T00:00:00Z'),
      },
    })
    await app.message.create({
      data: {
        id: stolen.message,
        carrierId,
        channel: 'MAIL',
        status: 'FAILED',
        failure: 'REFUSED',
        purpose: 'FREE',
        organisationId: organisation,
      },
    })
    await app.messageContent.create({
      data: { messageId: stolen.message, carrierId, body: 'Leur message' },
    })
    await app.task.create({
      data: {
        id: stolen.task,
        carrierId,
        kind: 'REMINDER',
        since: on,
        dueOn: on,
        organisationId: organisation,
      },
    })
    await app.staffAbsence.create({
      data: { id: stolen.absence, carrierId, userId: stolen.staff, fromDay: on, toDay: on },
    })
    await app.opportunity.create({
      data: {
        id: stolen.opportunity,
        carrierId,
        commitmentId: stolen.commitment,
        employerId: organisation,
        slug: 'leur-poste',
        title: 'Leur poste',
        romeCode: 'F1704',
        communeCode: '38269',
        places: 1,
        weeklyMinutes: 2100,
        timetable: 'x',
        contractType: 'TEMPORARY',
        tasks: ['x'],
        needs: [],
        provided: [],
        howToCome: [],
        context: 'x',
      },
    })
    await app.meeting.create({
      data: {
        id: stolen.meeting,
        carrierId,
        kind: 'INFORMATION',
        opportunityId: stolen.opportunity,
        title: 'Leur réunion',
        place: 'Chez eux',
        startsAt: on,
        endsAt: new Date('2026-11-21'),
      },
    })
    await app.busLine.create({
      data: {
        ...{ id: stolen.busLine, operator: 'Leurs cars', name: 'L1', source: 'Leur fiche' },
        carrier: { connect: { id: carrierId } },
        feed: {
          create: {
            id: `ligne-${stolen.busLine}`,
            source: 'Leurs cars',
            validFrom: on,
            validTo: on,
            enteredOn: on,
          },
        },
      },
    })
    await app.staffingRequest.create({
      data: {
        id: stolen.staffing,
        carrierId,
        commitmentId: stolen.commitment,
        romeCode: 'F1704',
        places: 1,
        startsOn: on,
        weeklyMinutes: 2100,
        statusSince: on,
        answerBefore: on,
      },
    })
    const [fromDay, toDay] = [new Date('2026-01-01'), new Date('2028-12-31')]
    await app.programme.create({
      data: { id: stolen.programme, carrierId, name: 'Leur programme', fromDay, toDay },
    })
    await app.missionLetter.create({
      data: {
        id: stolen.letter,
        carrierId,
        programmeId: stolen.programme,
        userId: stolen.staff,
        shareBps: 8000,
        fromDay,
      },
    })
    await app.fundingPlan.create({
      data: { id: stolen.plan, carrierId, programmeId: stolen.programme, number: 1, totalCents: 100 },
    })
    await app.expense.create({
      data: {
        id: stolen.expense,
        carrierId,
        programmeId: stolen.programme,
        number: 1,
        category: 'TRAVEL',
        label: 'Leur trajet',
        supplier: 'Leur garage',
        invoicedOn: on,
        amountCents: 100,
        eligibleCents: 100,
      },
    })
    await app.timeSheet.create({
      data: {
        id: stolen.sheet,
        carrierId,
        userId: theirs.facilitator.id ?? '',
        month: new Date('2026-10-01'),
        statusSince: on,
      },
    })
    await app.placement.create({
      data: {
        id: stolen.placement,
        carrierId,
        commitmentId: stolen.commitment,
        participantId: stolen.participant,
        employerId: organisation,
        declarantId: organisation,
        modality: 'DIRECT_HIRE',
        contractType: 'PERMANENT',
        romeCode: 'F1704',
        startsOn: on,
        weeklyMinutes: 2100,
      },
    })
    await app.visit.create({
      data: {
        id: stolen.visit,
        carrierId,
        kind: 'SITE_VISIT',
        visitedOn: on,
        contractId: stolen.contract,
        said: 'Leur visite',
        visitedById: stolen.staff,
      },
    })
    await app.trainingPeriod.create({
      data: {
        id: stolen.training,
        carrierId,
        placementId: stolen.placement,
        kind: 'CFA',
        title: 'Leur CAP',
        startsOn: on,
        endsOn: on,
        plannedMinutes: 60,
      },
    })
    await app.immersion.create({
      data: {
        id: stolen.immersion,
        carrierId,
        participantId: stolen.participant,
        hostId: stolen.organisation,
        romeCode: 'F1606',
        startsOn: on,
        endsOn: on,
        statusSince: on,
      },
    })
    await app.documentSeen.create({
      data: {
        id: stolen.document,
        carrierId,
        placementId: stolen.placement,
        kind: 'INVOICE',
        seenOn: on,
        seenById: stolen.staff,
      },
    })
    await app.postponementRequest.create({
      data: {
        id: stolen.postponement,
        carrierId,
        commitmentId: stolen.commitment,
        organisationId: organisation,
        status: 'ASKED',
        newStartOn: on,
        newEndOn: new Date('2027-11-20'),
        reason: 'x',
        askedOn: on,
      },
    })
    await app.eligibilityAssessment.create({
      data: { id: stolen.form, carrierId, participantId: stolen.participant, status: 'SUBMITTED' },
    })
    await app.eligibilityForm.create({
      data: {
        assessmentId: stolen.form,
        carrierId,
        prescriberId: organisation,
        signedBy: 'A',
        capacity: 'B',
        signedOn: on,
        noticeGivenOn: on,
      },
    })
    await app.referral.create({
      data: {
        id: stolen.referral,
        carrierId,
        opportunityId: stolen.opportunity,
        participantId: stolen.participant,
        source: 'FACILITATOR',
        statusSince: on,
        answerBefore: on,
      },
    })
    await app.studyRequest.create({
      data: {
        id: stolen.study,
        carrierId,
        kind: 'BUYER',
        organisation: 'Leur commune (essai)',
        phone: '+33465710000',
        subject: 'Une école',
        answerBefore: new Date('2026-11-25'),
        submissionKey: newId(),
      },
    })
    await app.decpImport.create({ data: { id: stolen.decpImport, carrierId, fileName: 'Leur fichier' } })
    await app.frozenReport.create({
      data: {
        ...{ id: stolen.report, carrierId, programmeId: stolen.programme, funderId: organisation, number: 1 },
        ...{ title: 'Leur bilan', audience: 'COPIL', fromDay: on, toDay: on, queryVersion: '1' },
        ...{ policies: [], figures: {}, frozenOn: on, frozenById: stolen.staff },
      },
    })
    await app.journalEntry.create({
      data: {
        ...{ id: newId(), carrierId, actorKind: 'FACILITATOR', actorId: stolen.staff },
        ...{ verb: 'participant:edit', objectKind: 'PARTICIPANT', objectId: stolen.participant },
      },
    })
    await app.message.create({
      data: {
        ...{ id: newId(), carrierId, channel: 'SMS', status: 'SENT', purpose: 'FREE', sentAt: on },
        participantId: stolen.participant,
      },
    })
    await app.visit.create({
      data: {
        ...{ id: newId(), carrierId, kind: 'SITE_VISIT', visitedOn: on, organisationId: organisation },
        ...{ said: 'Leur visite', visitedById: stolen.staff },
      },
    })
    const [ended, month] = [newId(), newId()]
    await app.placement.create({
      data: {
        ...{ id: ended, carrierId, commitmentId: stolen.commitment, participantId: stolen.participant },
        ...{ employerId: organisation, declarantId: organisation, modality: 'DIRECT_HIRE', status: 'ENDED' },
        ...{ contractType: 'FIXED_TERM', romeCode: 'F1704', weeklyMinutes: 2100 },
        ...{ startsOn: new Date('2026-09-01'), endsOn: new Date('2026-10-31') },
      },
    })
    await app.hoursMonth.create({
      data: { id: month, carrierId, placementId: ended, month: new Date('2026-09-01') },
    })
    await app.hoursEntry.create({
      data: { id: newId(), carrierId, monthId: month, kind: 'WORK', minutes: 60, countedMinutes: 60 },
    })
    await app.hoursMonth.update({ where: { id: month }, data: { status: 'VALIDATED' } })
    for (const about of [{ participantId: stolen.participant }, { contractId: stolen.contract }])
      await app.task.create({
        data: { id: newId(), carrierId, kind: 'TO_DO', title: 'À faire', since: on, dueOn: on, ...about },
      })
    await app.workRequest.create({
      data: {
        id: stolen.request,
        carrierId,
        opportunityId: stolen.opportunity,
        reference: 'LEURREF',
        firstName: 'B',
        phone: '+33639980001',
        trades: [],
        consentAt: on,
        callBefore: on,
        dedupeKey: 'x',
      },
    })
  })
  afterAll(() => database.drop())

  /** Variables for every argument of a mutation, ids taken from one set. */
  const variables = (ids: Stolen): Record<string, Record<string, unknown>> => {
    const step = (kind: keyof Stolen) => ({ id: ids[kind], version: 1 })
    const line = { placementId: ids.placement, month: '2026-11' }
    const position = {
      title: 'Poste',
      romeCode: 'F1704',
      communeCode: '38269',
      places: 1,
      weeklyMinutes: 2100,
      timetable: 'x',
      contractType: 'TEMPORARY',
      tasks: ['x'],
      needs: [],
      context: 'x',
    }
    const contact = { name: 'Camille Essai', role: 'PAYROLL' }
    const onLot = { lotId: ids.lot, version: 1 }
    const onStaffing = { requestId: ids.staffing, version: 1, organisationId: ids.organisation }
    const onProgramme = { programmeId: ids.programme }
    const busLine = {
      ...{ operator: 'Cars (essai)', name: 'L2', source: 'Une fiche', onRequest: false },
      ...{ from: '2026-11-20', to: '2027-06-30', weekdays: [1] },
      stops: [
        { communeCode: '38269', name: 'Gare' },
        { communeCode: '38269', name: 'Mairie' },
      ],
      outward: [{ times: [400, 420] }],
      back: [],
    }
    const meeting = {
      kind: 'INFORMATION',
      title: 'Réunion',
      place: 'Mairie',
      startsAt: '2026-12-01T09:00:00Z',
      endsAt: '2026-12-01T10:00:00Z',
    }
    const visit = { kind: 'SITE_VISIT', visitedOn: '2026-11-20', said: 'tout va bien' }
    const training = {
      kind: 'CFA',
      title: 'CAP maçon',
      startsOn: '2026-11-20',
      endsOn: '2026-12-20',
      plannedMinutes: 600,
    }
    const immersion = {
      hostId: ids.organisation,
      romeCode: 'F1606',
      startsOn: '2026-11-23',
      endsOn: '2026-11-27',
    }
    const expense = {
      category: 'TRAVEL',
      label: 'Trajet',
      supplier: 'Garage',
      invoicedOn: '2026-11-02',
      amountCents: 100,
    }
    const onCommitment = { commitmentId: ids.commitment, version: 1 }
    return {
      acceptReferral: step('referral'),
      refuseReferral: { ...step('referral'), reason: 'OTHER' },
      proposeReferral: step('referral'),
      recordInterview: step('referral'),
      reviewReferral: step('referral'),
      withdrawReferral: step('referral'),
      keepReferralInPool: step('referral'),
      recordHiredElsewhere: step('referral'),
      recordCall: { ...step('request'), answered: true },
      closeRequest: { ...step('request'), outcome: 'parlé' },
      answerStudyRequest: { ...step('study'), outcome: 'répondu' },
      reopenStudyRequest: step('study'),
      hideComingPosition: onCommitment,
      showComingPosition: onCommitment,
      correctComingPosition: { ...onCommitment, input: { romeCode: 'F1704', communeCode: '38269' } },
      cancelOpportunity: step('opportunity'),
      fillOpportunity: step('opportunity'),
      reopenOpportunity: step('opportunity'),
      archiveOpportunity: step('opportunity'),
      pauseOpportunity: step('opportunity'),
      publishOpportunity: step('opportunity'),
      resumeOpportunity: step('opportunity'),
      verifyOpportunity: step('opportunity'),
      editOpportunity: { ...step('opportunity'), input: position },
      draftOpportunity: { commitmentId: ids.commitment, input: position },
      cancelPlacement: step('placement'),
      startPlacement: step('placement'),
      suspendPlacement: step('placement'),
      resumePlacement: step('placement'),
      endPlacement: { ...step('placement'), endsOn: '2026-12-01', reason: 'OTHER' },
      renewPlacement: { ...step('placement'), kind: 'RENEWAL', endsOn: '2026-12-31' },
      changeDeclarant: { ...step('placement'), declarantId: ids.organisation },
      planPlacement: {
        input: {
          commitmentId: ids.commitment,
          participantId: ids.participant,
          employerId: ids.organisation,
          declarantId: ids.organisation,
          modality: 'DIRECT_HIRE',
          contractType: 'PERMANENT',
          romeCode: 'F1704',
          startsOn: '2026-12-01',
          weeklyMinutes: 2100,
        },
      },
      releaseReadAlarm: { ...step('alarm'), reason: 'vu' },
      recordShare: { participantId: ids.participant, purpose: 'POOL' },
      revokeShare: step('share'),
      recordObjection: { participantId: ids.participant, version: 1, objects: true },
      mergePeople: { id: ids.participant, version: 1, mergedId: ids.participant },
      undoPeopleMerge: step('participant'),
      exportPerson: { participantId: ids.participant },
      exportRequest: { workRequestId: ids.request },
      eraseRequest: { workRequestId: ids.request, version: 1 },
      closeRoad: { passageId: 'nulle-part', from: '2027-01-04', to: '2027-01-05', source: 'essai' },
      openRoad: { passageId: 'nulle-part', from: '2027-01-04' },
      erasePerson: { participantId: ids.participant, version: 1 },
      extendEligibility: { ...step('assessment'), reason: 'RQTH', months: 1, motive: 'raison' },
      setPassSuspensions: { ...step('assessment'), suspensions: [] },
      revokeEligibility: { ...step('assessment'), reason: 'raison' },
      refuseEligibility: { participantId: ids.participant, reason: 'raison' },
      declareHours: { lines: [{ ...line, minutes: 60, version: 0 }], idempotencyKey: newId() },
      validateHours: { months: [{ ...line, version: 1 }] },
      returnHours: { ...line, version: 1, reason: 'raison' },
      reviewHours: { ...line, version: 1 },
      rejectHours: { ...line, version: 1, reason: 'raison' },
      reopenHours: { ...line, version: 1 },
      exportHours: { from: '2026-10', to: '2026-10', contractId: ids.contract },
      correctHours: { ...line, version: 1, minutes: 60, reason: 'raison', idempotencyKey: newId() },
      studyContract: step('contract'),
      submitClause: step('contract'),
      publishClause: step('contract'),
      setContractAside: { ...step('contract'), reason: 'raison' },
      notifyContract: { ...step('contract'), notifiedOn: '2026-11-20' },
      recordContractFacts: { ...step('contract'), facts: {} },
      correctContract: { ...step('contract'), facts: { subject: 'Marché corrigé' } },
      addLot: { contractId: ids.contract, version: 1, lot: { number: 2, title: 'Lot deux' } },
      editLot: { ...onLot, input: { title: 'Lot corrigé' } },
      registerContract: {
        input: { buyerId: ids.organisation, subject: 'Marché', lots: [{ number: 1, title: 'Lot un' }] },
      },
      exemptLot: { ...onLot, reason: 'raison' },
      awardLot: { ...onLot, holders: [{ organisationId: ids.organisation, shareBps: 10_000 }] },
      scheduleLot: { ...onLot, serviceOrderOn: '2026-11-20', plannedEndOn: '2027-11-20' },
      pauseLot: {
        ...onLot,
        kind: 'SUSPENSION',
        fromDay: '2026-11-20',
        toDay: '2026-11-21',
        reason: 'raison',
      },
      amendLot: { ...onLot, amountDeltaCents: 100, effectOn: '2026-11-20' },
      recordWorkedHours: { ...onCommitment, months: [{ month: '2026-10', workedMinutes: 60 }] },
      cancelOrder: { ...onLot, orderId: ids.order, reason: 'raison' },
      recordOrder: {
        ...onLot,
        orderedCents: 100,
        sliceCents: 10,
        minutesPerSlice: 60,
        effectOn: '2026-11-20',
      },
      saveClause: {
        input: {
          lotId: ids.lot,
          version: 1,
          type: 'EXECUTION_HOURS',
          fixed: { dueMinutes: 6000, formula: 'cent heures' },
        },
      },
      recordKickoff: {
        commitmentId: ids.commitment,
        version: 1,
        heldOn: '2026-11-20',
        correspondent: contact,
      },
      affirmTranche: { commitmentId: ids.commitment, version: 1 },
      abandonContract: { ...step('contract'), reason: 'raison' },
      completeContract: step('contract'),
      fulfilCommitment: { commitmentId: ids.commitment, version: 1 },
      recordShortfall: { commitmentId: ids.commitment, version: 1 },
      closeCommitment: { commitmentId: ids.commitment, version: 1 },
      planCommitment: {
        ...onCommitment,
        reason: 'raison',
        phases: [{ from: '2026-11-20', to: '2026-12-20', minutes: 60 }],
      },
      postponeCommitment: {
        ...onCommitment,
        reason: 'raison',
        serviceOrderOn: '2026-11-20',
        plannedEndOn: '2027-11-20',
      },
      adjustCommitment: {
        ...onCommitment,
        deltaMinutes: 60,
        reason: 'FORCE_MAJEURE',
        detail: 'raison',
        effectOn: '2026-11-20',
      },
      preparePooling: {
        companyId: ids.organisation,
        commitmentIds: [ids.commitment, ids.commitment],
        from: '2026-11-20',
        ceilingMinutes: 60,
      },
      signPooling: { ...step('pooling'), signedOn: '2026-11-20' },
      dropPooling: step('pooling'),
      poolHours: { ...line, toCommitmentId: ids.commitment, minutes: 60, idempotencyKey: newId() },
      takeBackPooledHours: { id: ids.transfer, reason: 'raison' },
      openPenaltyCase: onCommitment,
      hearHolder: step('penalty'),
      recordNoticeReceived: { ...step('penalty'), receivedOn: '2026-11-20' },
      findPenaltyRemedied: step('penalty'),
      proposePenalty: step('penalty'),
      dropPenaltyCase: { ...step('penalty'), motive: 'raison' },
      closePenaltyCase: step('penalty'),
      recordPenaltyFormula: { ...step('clause'), kind: 'LUMP_SUM', amountCents: 100 },
      acceptPostponement: step('postponement'),
      declinePostponement: { ...step('postponement'), answer: 'raison' },
      validateEligibilityForm: { assessmentId: ids.form, version: 1 },
      askMoreForForm: { assessmentId: ids.form, version: 1, reason: 'raison' },
      refuseEligibilityForm: { assessmentId: ids.form, version: 1, reason: 'raison' },
      recordReception: { ...onLot, acceptedOn: '2026-11-20' },
      recordReminder: { commitmentId: ids.commitment, declarantId: ids.organisation, month: '2026-10' },
      restudyContract: step('contract'),
      suspendContract: { ...step('contract'), reason: 'raison' },
      resumeContract: step('contract'),
      recordUnsuccessful: { ...step('contract'), reason: 'raison' },
      terminateContract: { ...step('contract'), reason: 'raison' },
      closeContract: step('contract'),
      recordFinalReport: { ...step('contract'), sentOn: '2026-11-20' },
      offerContractLink: step('contract'),
      joinContractLink: { ...step('contract'), code: 'x'.repeat(27) },
      endContractLinks: step('contract'),
      shareContract: {
        ...step('contract'),
        agreedOn: '2026-11-20',
        followers: [
          { carrierName: 'Nous', ourselves: true, lead: true, countsWhat: 'tout' },
          { carrierName: 'Eux', ourselves: false, lead: false, countsWhat: 'rien' },
        ],
      },
      linkToFramework: { ...step('contract'), frameworkId: ids.contract },
      recordClauseAccepted: step('clause'),
      recordClauseRejected: { ...step('clause'), reason: 'raison' },
      reviseClause: step('clause'),
      suspendClause: { ...step('clause'), reason: 'raison' },
      resumeClause: step('clause'),
      waiveClause: { ...step('clause'), reason: 'raison' },
      settleClause: step('clause'),
      recordReservation: { ...step('clause'), noticeText: 'L2113-13', holderShareBps: 6000 },
      recordPromise: { ...onLot, promisedMinutes: 6000 },
      studyLot: { ...onLot, dueMinutes: 6000, months: 6, peopleReady: 1, structuresServing: 1, suppliers: 1 },
      recordSubcontract: { ...onLot, holderId: ids.organisation, subcontractorId: ids.organisation },
      acceptSubcontract: { ...step('subcontract'), acceptedOn: '2026-11-20' },
      endSubcontract: { ...step('subcontract'), endedOn: '2026-11-20' },
      addTranche: { ...onLot, label: 'Tranche 2', conditional: true, dueMinutes: 600 },
      recordBuyerAgreement: {
        buyerId: ids.organisation,
        title: 'Convention',
        signedOn: '2026-11-20',
        validFrom: '2026-11-20',
      },
      tellPlannedPurchases: {
        buyerId: ids.organisation,
        purchases: [{ subject: 'Réfection', plannedOn: '2027-03-01' }],
        idempotencyKey: newId(),
      },
      editPlannedPurchase: {
        ...step('purchase'),
        input: { subject: 'Réfection', plannedOn: '2027-03-01' },
      },
      tiePlannedPurchase: { ...step('purchase'), contractId: ids.contract },
      keepPlannedPurchase: step('purchase'),
      setPlannedPurchaseAside: { ...step('purchase'), reason: 'raison' },
      putPlannedPurchaseBack: step('purchase'),
      unlinkFromFramework: step('contract'),
      followUnderProgramme: { ...step('contract'), programmeId: ids.programme },
      endBuyerAgreement: { ...step('agreement'), validUntil: '2026-12-31' },
      agreeRemedy: { commitmentId: ids.commitment, version: 1, reason: 'raison' },
      cancelCommitment: { commitmentId: ids.commitment, version: 1, reason: 'raison' },
      resumeCommitment: { commitmentId: ids.commitment, version: 1 },
      suspendCommitment: {
        commitmentId: ids.commitment,
        version: 1,
        noticeReceivedOn: '2026-11-20',
        notice: 'lettre',
        from: '2026-11-20',
      },
      sendContactLink: { contactId: ids.contact, audience: 'COMPANY', idempotencyKey: newId() },
      sendAgencyLink: { organisationId: ids.organisation, idempotencyKey: newId() },
      sendJobseekerLink: { participantId: ids.participant, idempotencyKey: newId() },
      printFollowUp: { participantId: ids.participant },
      printRequestFollowUp: { workRequestId: ids.request },
      revokeLink: { id: ids.link },
      forgetAdviserDevice: { id: ids.device },
      retryMessage: { id: ids.message },
      sayAgain: { id: ids.message, channel: 'LETTER' },
      writeMessage: {
        toKind: 'PARTICIPANT',
        toId: ids.participant,
        channel: 'MAIL',
        body: 'bonjour',
        idempotencyKey: newId(),
      },
      noteCall: { participantId: ids.participant, answered: true, idempotencyKey: newId() },
      addTask: {
        title: 'à faire',
        dueOn: '2026-11-20',
        participantId: ids.participant,
        idempotencyKey: newId(),
      },
      completeTask: step('task'),
      dropTask: { ...step('task'), reason: 'raison' },
      snoozeTask: { ...step('task'), until: '2026-12-01', reason: 'raison' },
      reopenTask: step('task'),
      logCall: { ...step('task'), answered: true },
      sendReminder: { taskId: ids.task, version: 1 },
      addAbsence: { userId: ids.staff, fromDay: '2026-12-21', toDay: '2026-12-25' },
      removeAbsence: { id: ids.absence },
      closeStaffSession: { id: ids.link },
      addContact: { organisationId: ids.organisation, contact },
      editContact: { ...step('contact'), contact },
      verifyContact: step('contact'),
      replaceContact: step('contact'),
      editOrganisation: {
        ...step('organisation'),
        input: { name: 'Autre nom', kinds: ['COMPANY'], namedPublicly: false },
      },
      mergeOrganisations: { ...step('organisation'), mergedId: ids.organisation },
      undoMerge: step('organisation'),
      requestStaff: {
        input: {
          commitmentId: ids.commitment,
          organisationIds: [ids.organisation],
          romeCode: 'F1704',
          places: 1,
          startsOn: '2026-12-01',
          weeklyMinutes: 2100,
        },
        idempotencyKey: newId(),
      },
      recordStaffingAnswer: { ...onStaffing, people: 1 },
      chooseStaffing: { ...onStaffing, people: 1 },
      releaseStaffing: onStaffing,
      cancelStaffing: step('staffing'),
      correctBusLine: { ...step('busLine'), input: busLine },
      closeBusLine: { ...step('busLine'), lastDay: '2026-11-20' },
      withdrawBusLine: step('busLine'),
      planMeeting: { input: { ...meeting, opportunityId: ids.opportunity } },
      editMeeting: { ...step('meeting'), input: meeting },
      holdMeeting: step('meeting'),
      cancelMeeting: step('meeting'),
      noteAttendance: { id: ids.meeting, participantId: ids.participant, attendance: 'INVITED' },
      recordOutcome: {
        placementId: ids.placement,
        milestone: 'EXIT',
        situation: 'UNKNOWN',
        source: 'FACILITATOR',
        answeredOn: '2026-11-20',
      },
      issueAttestation: { commitmentId: ids.commitment },
      tellVisit: { input: { ...visit, contractId: ids.contract }, idempotencyKey: newId() },
      editVisit: { ...step('visit'), input: visit },
      removeVisit: step('visit'),
      planTraining: { placementId: ids.placement, input: training, idempotencyKey: newId() },
      editTraining: { ...step('training'), input: training },
      removeTraining: step('training'),
      askImmersion: { participantId: ids.participant, input: immersion, idempotencyKey: newId() },
      editImmersion: { ...step('immersion'), input: immersion },
      agreeImmersion: { ...step('immersion'), on: '2026-11-20' },
      startImmersion: { ...step('immersion'), on: '2026-11-20' },
      stopImmersion: { ...step('immersion'), on: '2026-11-20' },
      dropImmersion: { ...step('immersion'), on: '2026-11-20' },
      finishImmersion: { ...step('immersion'), on: '2026-11-20', result: 'TRADE_SUITS' },
      seeDocument: { placementId: ids.placement, kind: 'INVOICE', seenOn: '2026-11-20' },
      unseeDocument: { id: ids.document },
      recordTime: {
        workedOn: '2026-11-19',
        activity: 'BUYERS',
        programmeId: ids.programme,
        minutes: 60,
        weekFrom: '2026-11-16',
      },
      countersignTimeSheet: step('sheet'),
      reopenTimeSheet: { ...step('sheet'), reason: 'raison' },
      draftPlan: {
        ...onProgramme,
        totalCents: 100,
        shares: [{ funderId: ids.organisation, nature: 'STATE', shareBps: 10_000 }],
      },
      editProgramme: { ...step('programme'), name: 'Autre nom', from: '2026-01-01', to: '2028-12-31' },
      editPlan: {
        ...step('plan'),
        totalCents: 100,
        shares: [{ funderId: ids.organisation, nature: 'STATE', shareBps: 10_000 }],
      },
      activatePlan: step('plan'),
      recordExpense: { ...onProgramme, input: expense },
      editExpense: { ...step('expense'), input: expense },
      recordStaffMonth: {
        ...onProgramme,
        userId: mine.administrator.id,
        month: '2026-10',
        costCents: 100,
        version: 0,
      },
      setStaffCostRule: {
        ...onProgramme,
        funderId: ids.organisation,
        method: 'TIME_SHEETS',
        from: '2026-01-01',
        source: 'convention',
        verified: false,
      },
      recordMissionLetter: {
        ...onProgramme,
        userId: mine.administrator.id,
        shareBps: 8000,
        from: '2026-01-01',
      },
      editMissionLetter: { ...step('letter'), shareBps: 8000, from: '2026-01-01' },
      fileClaim: {
        ...onProgramme,
        funderId: ids.organisation,
        expenseIds: [ids.expense],
        staffMonthIds: [],
        idempotencyKey: newId(),
      },
      freezeReport: {
        input: {
          title: 'Bilan',
          audience: 'COPIL',
          from: '2026-10-01',
          to: '2026-10-31',
          programmeId: ids.programme,
        },
        idempotencyKey: newId(),
      },
      setPolicy: {
        kind: 'answer',
        fields: [{ name: 'workingDays', value: 6 }],
        from: '2026-11-20',
        scopeKind: 'BUYER',
        scopeId: ids.organisation,
        source: 'convention',
        verified: false,
      },
      withdrawPolicy: step('expense'),
      setPublicity: {
        ...onProgramme,
        input: {
          funderId: ids.organisation,
          position: 0,
          emblem: 'NONE',
          sentence: 'Avec leur aide',
          published: false,
        },
      },
      decideEligibility: {
        participantId: ids.participant,
        criteria: [{ code: 'YOUTH_UNDER_26', proofKind: 'DOCUMENT_SEEN' }],
      },
      changeContactChannel: { participantId: ids.participant, version: 1, contactChannel: 'SMS' },
      referParticipant: { participantId: ids.participant, opportunityId: ids.opportunity },
      editParticipant: { ...step('participant'), person: { firstName: 'A', lastName: 'B' } },
      registerParticipant: { person: { firstName: 'A', lastName: 'B' }, workRequestId: ids.request },
    }
  }

  /** Mutations that take no id of something that exists. */
  const withoutIds = new Set([
    'signIn',
    'enterCode',
    'startEnrolment',
    'confirmEnrolment',
    'signOut',
    'askForRecovery',
    'choosePassword',
    'stepUp',
    'changePassword',
    'renewRecoveryCodes',
    'registerOrganisation',
    'saveServiceSettings',
    'writeBusLine',
    'exportPeople',
    'saveCarrierSettings',
    'sayDataProtection',
    'saveTemplate',
    'resetTemplate',
    'openProgramme',
    'signTimeSheet',
  ])

  /** The administrator's: tried in staff-accounts.test.ts, partner-tokens.test.ts and establishments.test.ts. */
  const accountVerbs = new Set([
    'keepEstablishments',
    'inviteStaff',
    'inviteStaffAgain',
    'disableStaff',
    'enableStaff',
    'editStaff',
    'resetStaffDevice',
    'registerPartnerClient',
    'closePartnerClient',
    'createPartnerSecret',
    'revokePartnerSecret',
  ])

  const call = async (name: string, values: Record<string, unknown>) => {
    const field = schemas.facilitator.getMutationType()?.getFields()[name]
    if (!field) throw new Error(`no mutation ${name}`)
    const used = field.args.filter((argument) => argument.name in values || isNonNullType(argument.type))
    const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(', ')
    const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
    const union = getNamedType(field.type)
    const selection = isUnionType(union)
      ? '{ __typename ... on Error { message } ... on RuleRefusal { code } }'
      : ''
    const who = administratorsOwn.has(name) ? mine.administrator : mine.facilitator
    const { data, errors } = await runAs(database.database, who, {
      today: day('2026-11-20'),
      cipher: testCipher,
    })(`mutation (${declared}) { ${name}(${passed}) ${selection} }`, values)
    return { answer: data?.[name], errors: errors?.map(({ message }) => message) }
  }

  test('every mutation of the workspace is tried', () => {
    const mutations = Object.keys((schemas.facilitator.getMutationType() as GraphQLObjectType).getFields())
    expect(Object.keys(variables(random)).toSorted()).toEqual(
      mutations.filter((name) => !withoutIds.has(name) && !accountVerbs.has(name)).toSorted(),
    )
  })

  test('another carrier’s id answers exactly like a random one, for every mutation, and changes nothing', {
    timeout: 120_000,
  }, async () => {
    const before = await database.database.app.journalEntry.count()
    for (const [name, values] of Object.entries(variables(stolen))) {
      const stranger = await call(name, values)
      const nobody = await call(name, variables(random)[name] ?? {})
      expect(stranger, name).toEqual(nobody)
      expect(stranger.errors, name).toBeUndefined()
      expect(stranger.answer, name).toMatchObject({ __typename: 'NotFound' })
    }
    expect(await database.database.app.journalEntry.count()).toBe(before)
  })

  const everyQuestion = Object.entries(questions).flatMap(([name, { names }]) =>
    Object.entries(names).map(([path, kind]) => [name, path, kind] as const),
  )
  const question = async (by: World, name: string, path: string, id: string) => {
    const run = runAs(database.database, by[questions[name]?.by ?? 'facilitator'], {
      today: day('2026-11-20'),
      cipher: testCipher,
    })
    const { source, variables: values } = askedWith(name, path, id)
    const { data, errors } = await run(source, values)
    return { answer: data?.[name], errors: errors?.map(({ message }) => message) }
  }

  test('every question that takes an id, be it to sort out a list, is asked', () => {
    expect(everyQuestion.map(([name, path]) => `${name} ${path}`).toSorted()).toEqual(
      everyIdAsked().toSorted(),
    )
  })

  test.each(everyQuestion)(
    '%s by %s: the id of another carrier answers like one of nobody',
    async (...asked) => {
      const [name, path, kind] = asked
      const answered = await question(mine, name, path, stolen[kind])
      expect(answered).toEqual(await question(mine, name, path, newId()))
      expect(answered.errors).toBeUndefined()
      if (name !== 'reportPreview') expect(rowsIn(answered.answer)).toBe(0)
    },
  )

  // A reminder is drafted only while it is due: climb-reminders.test.ts asks for one.
  const drafted = everyQuestion.filter(([name]) => name !== 'reminderDraft')
  test.each(drafted)('%s by %s: the same id is known to who it belongs to', async (...asked) => {
    const [name, path, kind] = asked
    const { answer, errors } = await question(theirs, name, path, stolen[kind])
    expect(errors).toBeUndefined()
    expect(rowsIn(answer)).toBeGreaterThan(0)
  })

  test('every list is empty', async () => {
    const run = mine.asFacilitator()
    const { data } = await run(`{
      procurementContracts(first: 10) { totalCount edges { node { id } } }
      prospects(first: 10) { totalCount }
      plannedPurchases(first: 10) { totalCount }
      participants(first: 10) { totalCount }
      opportunities(first: 10) { totalCount }
      referrals(first: 10) { totalCount }
      workRequests(first: 10) { totalCount }
      hoursGrid(from: "2026-11", to: "2026-12") { placementId }
      search(text: "Leur") { id }
      today { toDo { id } waiting { id } atRisk { id } progress { dueMinutes } }
    }`)
    expect(JSON.stringify(data)).not.toContain('Leur')
    expect(data).toMatchObject({
      procurementContracts: { totalCount: 0 },
      prospects: { totalCount: 0 },
      plannedPurchases: { totalCount: 0 },
      participants: { totalCount: 0 },
      opportunities: { totalCount: 0 },
      referrals: { totalCount: 0 },
      workRequests: { totalCount: 0 },
      hoursGrid: [],
      search: [],
      today: { toDo: [], waiting: [], atRisk: [] },
    })
  })
})
