import type { FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

export const TaskFragment = graphql(`
  fragment TaskActs_task on Task {
    id
    kind
    status
    dueOn
    say
    version
    who {
      phone
    }
  }
`)

export type TaskToAct = FragmentType<typeof TaskFragment>
