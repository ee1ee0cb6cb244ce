/** What the API asks the browser to post, field by field. */
export interface GatewayForm {
  action: string;
  fields: readonly { name: string; value: string }[];
}

/**
 * Sends the shopper to the gateway with a form of our own making: built from DOM nodes, never from HTML text,
 * so no field can become markup.
 */
export function submitGatewayForm(form: GatewayForm): void {
  const element = document.createElement("form");
  element.method = "post";
  element.action = form.action;
  element.acceptCharset = "utf-8";
  element.hidden = true;
  for (const { name, value } of form.fields) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    element.append(input);
  }
  document.body.append(element);
  element.submit();
}
