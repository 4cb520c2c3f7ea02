import { graphql } from '../../gql/gql.ts'

export const PlanMeeting = graphql(`
  mutation PlanMeeting($input: MeetingInput!) {
    planMeeting(input: $input) {
      ... on MutationPlanMeetingSuccess {
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

export const EditMeeting = graphql(`
  mutation EditMeeting($id: Uuid!, $input: MeetingInput!, $version: Int!) {
    editMeeting(id: $id, input: $input, version: $version) {
      ... on MutationEditMeetingSuccess {
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

export const HoldMeeting = graphql(`
  mutation HoldMeeting($id: Uuid!, $version: Int!) {
    holdMeeting(id: $id, version: $version) {
      ... on MutationHoldMeetingSuccess {
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

export const CancelMeeting = graphql(`
  mutation CancelMeeting($id: Uuid!, $version: Int!) {
    cancelMeeting(id: $id, version: $version) {
      ... on MutationCancelMeetingSuccess {
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

export const NoteAttendance = graphql(`
  mutation NoteAttendance($attendance: Attendance!, $id: Uuid!, $participantId: Uuid!) {
    noteAttendance(attendance: $attendance, id: $id, participantId: $participantId) {
      ... on MutationNoteAttendanceSuccess {
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
