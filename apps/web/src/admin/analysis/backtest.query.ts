import { graphql, type AdminBacktestFactsFragment } from "@8521/contract";

export const BACKTEST_FACTS = graphql(`
  fragment AdminBacktestFacts on Backtest {
    id
    state
    name
    sentence
    assumesCode
    from
    to
    ordersTotal
    ordersDone
    ordersPerSecond
    secondsLeft
    touched
    discounted {
      amount
      currency
    }
    cost {
      amount
      currency
    }
    unreadable
    createdAt
    days {
      day
      orders
      touched
      cost {
        amount
        currency
      }
    }
    displaced {
      discountId
      name
      orders
      amount {
        amount
        currency
      }
    }
  }
`);

export const BACKTESTS = graphql(`
  query AdminBacktests {
    admin {
      backtests(first: 20) {
        ...AdminBacktestFacts
      }
    }
  }
`);

export const BEGIN = graphql(`
  mutation AdminBacktestBegin($input: BacktestInput!) {
    discountBacktest(input: $input) {
      backtest {
        ...AdminBacktestFacts
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const PAUSE = graphql(`
  mutation AdminBacktestPause($id: ID!) {
    backtestPause(id: $id) {
      backtest {
        ...AdminBacktestFacts
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const RESUME = graphql(`
  mutation AdminBacktestResume($id: ID!) {
    backtestResume(id: $id) {
      backtest {
        ...AdminBacktestFacts
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export const CANCEL = graphql(`
  mutation AdminBacktestCancel($id: ID!) {
    backtestCancel(id: $id) {
      backtest {
        ...AdminBacktestFacts
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

export type BacktestFacts = AdminBacktestFactsFragment;
