import { graphql, type AdminVoucherViewsQuery } from "@8521/contract";

export const VIEWS = graphql(`
  query AdminVoucherViews {
    admin {
      savedViews(list: VOUCHERS) {
        id
        name
        search
      }
    }
  }
`);

export const SAVE_VIEW = graphql(`
  mutation AdminVoucherViewSave($name: String!, $search: JSONObject!) {
    savedViewSave(list: VOUCHERS, name: $name, search: $search) {
      views {
        id
        name
        search
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

export const RENAME_VIEW = graphql(`
  mutation AdminVoucherViewRename($id: ID!, $name: String!) {
    savedViewRename(id: $id, name: $name) {
      views {
        id
        name
        search
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

export const DELETE_VIEW = graphql(`
  mutation AdminVoucherViewDelete($id: ID!) {
    savedViewDelete(id: $id) {
      views {
        id
        name
        search
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

export type SavedView = NonNullable<AdminVoucherViewsQuery["admin"]>["savedViews"][number];
