import { graphql } from '../../gql/gql.ts'

export const CorrectContract = graphql(`
  mutation CorrectContract($id: Uuid!, $version: Int!, $facts: ContractCorrectionInput!) {
    correctContract(id: $id, version: $version, facts: $facts) {
      ... on MutationCorrectContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const CompleteContract = graphql(`
  mutation CompleteContract($id: Uuid!, $version: Int!) {
    completeContract(id: $id, version: $version) {
      ... on MutationCompleteContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const SuspendContract = graphql(`
  mutation SuspendContract($id: Uuid!, $reason: String!, $version: Int!) {
    suspendContract(id: $id, reason: $reason, version: $version) {
      ... on MutationSuspendContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ResumeContract = graphql(`
  mutation ResumeContract($id: Uuid!, $version: Int!) {
    resumeContract(id: $id, version: $version) {
      ... on MutationResumeContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const TerminateContract = graphql(`
  mutation TerminateContract($id: Uuid!, $reason: String!, $version: Int!) {
    terminateContract(id: $id, reason: $reason, version: $version) {
      ... on MutationTerminateContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const AbandonContract = graphql(`
  mutation AbandonContract($id: Uuid!, $reason: String!, $version: Int!) {
    abandonContract(id: $id, reason: $reason, version: $version) {
      ... on MutationAbandonContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const RecordUnsuccessful = graphql(`
  mutation RecordUnsuccessful($id: Uuid!, $reason: String!, $version: Int!) {
    recordUnsuccessful(id: $id, reason: $reason, version: $version) {
      ... on MutationRecordUnsuccessfulSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const RecordFinalReport = graphql(`
  mutation RecordFinalReport($id: Uuid!, $sentOn: Day!, $version: Int!) {
    recordFinalReport(id: $id, sentOn: $sentOn, version: $version) {
      ... on MutationRecordFinalReportSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const CloseContract = graphql(`
  mutation CloseContract($id: Uuid!, $version: Int!) {
    closeContract(id: $id, version: $version) {
      ... on MutationCloseContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ShareContract = graphql(`
  mutation ShareContract($agreedOn: Day!, $followers: [ContractFollowerInput!]!, $id: Uuid!, $version: Int!) {
    shareContract(agreedOn: $agreedOn, followers: $followers, id: $id, version: $version) {
      ... on MutationShareContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const LinkToFramework = graphql(`
  mutation LinkToFramework($id: Uuid!, $version: Int!, $frameworkId: Uuid!) {
    linkToFramework(id: $id, version: $version, frameworkId: $frameworkId) {
      ... on MutationLinkToFrameworkSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const RestudyContract = graphql(`
  mutation RestudyContract($id: Uuid!, $version: Int!) {
    restudyContract(id: $id, version: $version) {
      ... on MutationRestudyContractSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const FollowUnderProgramme = graphql(`
  mutation FollowUnderProgramme($id: Uuid!, $programmeId: Uuid, $version: Int!) {
    followUnderProgramme(id: $id, programmeId: $programmeId, version: $version) {
      ... on MutationFollowUnderProgrammeSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const UnlinkFromFramework = graphql(`
  mutation UnlinkFromFramework($id: Uuid!, $version: Int!) {
    unlinkFromFramework(id: $id, version: $version) {
      ... on MutationUnlinkFromFrameworkSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
