import { graphql } from '../../gql/holder/gql.ts'

export const CompanyDesk = graphql(`
  query CompanyDesk {
    monthsToDeclare {
      month
      deadline
      people
      missing
    }
    proposedCandidates {
      id
      status
      firstName
      lastName
      position
      communeName
      answerBy
      late
    }
    owedCommitments {
      id
      contractSubject
      lotNumber
      lotTitle
      buyerName
      settlement {
        code
        contractStatus
        dueMinutes
        validatedMinutes
        missingMinutes
        declaredMinutes
        sentence
      }
      weeksLeft
      endsOn
      progress {
        dueMinutes
        validatedMinutes
        declaredMinutes
        toComplete
      }
      workedMonths {
        workedMinutes
      }
      declaredByOthers {
        declarantName
        people
      }
      postponement {
        id
        version
        status
        newStartOn
        newEndOn
        answer
      }
    }
    knownPeople {
      id
      firstName
      lastName
      startsOn
      state
      answerBy
      countsFrom
      countsUntil
      sentence
    }
  }
`)

export const BuyerDesk = graphql(`
  query BuyerDesk {
    boughtContracts {
      id
      subject
      reference
      status
      people
      progress {
        dueMinutes
        validatedMinutes
        declaredMinutes
        toComplete
      }
      commitments {
        id
        holderName
        lotNumber
        lotTitle
        endsOn
        forecast {
          sentences
          atThisPaceBps
          withPlanBps
          missingMinutes
          weeksLeft
          positionsToOpen
          openBefore
          weeklyMinutes
        }
        settlement {
          code
          contractStatus
          dueMinutes
          validatedMinutes
          missingMinutes
          declaredMinutes
          sentence
        }
        progress {
          dueMinutes
          validatedMinutes
          declaredMinutes
          expectedMinutes
          toComplete
        }
      }
    }
    boughtCases {
      id
      holderName
      contractSubject
      status
      missingMinutes
      availableSteps
    }
  }
`)

export const AdviserDesk = graphql(`
  query AdviserDesk($reads: Boolean!) {
    offeredPositions {
      id
      slug
      title
      communeName
      startsOn
      comingPeriod
      places
      weeklyMinutes
      drivingLicence
      reservedUntil
      reservedDays
    }
    followedReferrals @include(if: $reads) {
      id
      version
      participantId
      firstName
      lastName
      position
      since
      open
      eligibility
      eligibleUntil
      canWithdraw
      alreadyKnown
      summary
      work {
        id
        employerName
        startsOn
        endsOn
        minutes
        outcomes {
          milestone
          situation
          answeredOn
        }
      }
      followUp {
        step
        title
        next
        promise
        by
        reasonCode
        reason
        help
        calledInVain
      }
      nextOffers {
        id
        title
        communeName
      }
    }
  }
`)
