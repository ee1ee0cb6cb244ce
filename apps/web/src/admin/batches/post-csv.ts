/** Sends a file as it is; the API reads it as it comes. What the API refuses comes back as `problems`. */
export async function postCsv<Answer>(path: string, file: File): Promise<Answer> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: file,
  });
  // 422 says in `problems` what is wrong with the file.
  if (response.ok || response.status === 422) return (await response.json()) as Answer;
  throw new Error(`The file could not be sent (${response.status}).`);
}
