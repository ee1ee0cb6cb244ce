/** Lists as one admin likes to see them (README.md). */
export { type SavedView, type ViewedList, type ViewSearch, VIEWS_MOST } from "./model.ts";
export { listViews } from "./list-views.ts";
export { saveView, type SaveViewInput } from "./save-view.ts";
export { renameView } from "./rename-view.ts";
export { deleteView } from "./delete-view.ts";
