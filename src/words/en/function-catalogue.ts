/** What the functions for cells are for, as their help has it. */
export const functionCatalogue = {
  CONVERSION: {
    purpose: 'What share of deals goes on.',
    forms: {
      outcomes:
        'Closing conversion from stage or status names: won / (won + lost). Open deals are not counted.',
      counts: 'Ratio of two numbers, or of two ranges cell by cell.',
      stages: 'Each stage’s share of the stage before.',
    },
    parameters: {
      outcomes:
        'Stages or statuses of deals. The words of amoCRM, Bitrix24, 1C, HubSpot, Pipedrive, Salesforce and Zoho are known in English and Russian.',
      won: 'A label, or a range of labels, that means won, in place of the known words.',
      lost: 'A label, or a range of labels, that means lost, in place of the known words.',
      won_count: 'Number of deals won. An empty cell gives an empty answer.',
      closed_count: 'Number of deals closed: won and lost. Of the same size as the first range.',
      stage_counts: 'One row or column with the number of deals at each stage, in order.',
    },
  },
  NPS: {
    purpose: 'Net promoter score: how many more clients would recommend you than would not.',
    forms: {
      score: 'The score, from −100 to 100, not rounded.',
      detail: 'A table: answers by group, the score, its margin of error and what it means.',
    },
    parameters: {
      scores: 'Answers from 0 to 10. Empty cells are skipped.',
      detail: 'TRUE gives the table.',
    },
  },
  LTV: {
    purpose: 'What one client brings over its life: average deal × purchases per month × margin × months.',
    forms: {
      values:
        'For one client, or for a column of clients or segments at once. A single value goes with every row.',
    },
    parameters: {
      average_deal: 'Average deal.',
      purchases_per_month: 'Purchases per month.',
      margin: 'Profit as a share of the deal: 25% or 0.25.',
      lifetime_months: 'How long a client stays, in months.',
    },
  },
  ABCXYZ: {
    purpose: 'Who brings the money (ABC) and who buys steadily (XYZ).',
    forms: {
      frequency: 'XYZ by the share of months with a purchase: X from 2/3, Y from 1/3.',
      variation: 'XYZ by how much monthly revenue varies: X up to 10%, Y up to 25%.',
    },
    parameters: {
      clients: 'Clients, one column without the header: a row per purchase.',
      amounts: 'Amounts of the purchases; a return is negative.',
      dates: 'Dates of the purchases.',
      by: '"frequency" (the default), "variation" (all months are known) or "variation-sample" (the months are a sample).',
      abc_limits:
        'Two limits of the cumulative share, usually "80%; 95%": A while the share before the client is under the first, B under the second.',
      xyz_limits: 'Two limits of regularity. For frequency usually 2/3 and 1/3, for variation "10%; 25%".',
    },
  },
  PLANSPLIT: {
    purpose: 'Splits a plan into parts that add up to it exactly, to the cent.',
    forms: {
      weights:
        'In proportion to weights: last year’s sales, working days, seasonal indices, levels of managers.',
    },
    parameters: {
      total: 'The sum to split.',
      weights: 'A weight for each part. The answer has the same shape; an empty cell gets nothing.',
    },
  },
  RUNRATE: {
    purpose:
      'Where the month ends at today’s pace: actual / working days elapsed × working days in the month.',
    forms: {
      today: 'From Monday to Friday, today counted. Empty before the first working day of the month.',
      holidays: 'With a list of holidays, for any month.',
    },
    parameters: {
      actual: 'Sales since the beginning of the month: one cell, or a range with a cell per manager.',
      today: 'A cell with today’s date.',
      month: 'Any date of the month; today’s by default.',
      holidays:
        'Dates that are off. With a second column, a word for each: "off", "work" (a worked weekend day), "short".',
    },
  },
  SEASONALITY: {
    purpose: 'How much of an average month each month of the year brings.',
    forms: {
      months:
        'Twelve numbers, January to December, 1 on average: sales against the year around them. At least 24 full months; leave out one that is not over.',
    },
    parameters: {
      dates: 'Dates of sales, one column without the header.',
      amounts: 'Amounts of the same rows; a return is negative.',
    },
  },
  OUTLOOK: {
    purpose: 'What open deals may bring together, and how sure the plan is. Exact, without random numbers.',
    forms: {
      sums: 'A table: the expected sum, and the sums that are reached with 90%, 50% and 10%.',
      plan: 'The same with the probability of reaching the plan.',
    },
    parameters: {
      amounts: 'Amounts of the deals, each paid in full or not at all; one row a deal.',
      probabilities: 'Probabilities of the same deals: from 0% to 100%, or from 0 to 1.',
      plan: 'The sum to reach: what is left of the plan.',
    },
  },
  PAYOUT: {
    purpose: 'A manager’s bonus by how much of the plan is reached.',
    forms: {
      whole: 'The rate of the step reached, of all sales. Under the first step nothing is paid.',
      marginal: 'Each part of the sales at the rate of its own step.',
      linear: 'The rate grows evenly between the thresholds, of all sales.',
      fixed: 'A sum for each step in place of a rate.',
    },
    parameters: {
      actual: 'Sales: one cell, or a range with a cell per manager.',
      plan: 'Plan of the same manager. An empty one gives an empty answer.',
      thresholds: 'Shares of the plan at which steps begin, rising: 80%, 90%, 100%.',
      rates: 'What each step pays: a share of sales, or a sum for "fixed".',
      kind: '"whole" (the default), "marginal", "linear" or "fixed".',
    },
  },
  TIERS: {
    purpose: 'Commission by tiers of the amount: each part of it at its own tier’s rate.',
    forms: {
      bounds: 'Tiers by where they begin; each ends where the next begins.',
    },
    parameters: {
      amount: 'Sales: one cell, or a range.',
      bounds:
        'Amounts at which tiers begin, rising; or two columns, from and to, where the last "to" is empty.',
      rates: 'A rate for each tier: 3% or 0.03.',
    },
  },
};
