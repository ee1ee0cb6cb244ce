import account from "./account.json";
import cart from "./cart.json";
import checkout from "./checkout.json";
import everywhere from "./everywhere.json";
import learning from "./learning.json";
import orders from "./orders.json";
import payment from "./payment.json";
import problems from "./problems.json";
import shop from "./shop.json";

/** Every word of the shop and the member centre, by feature. */
export default {
  account,
  cart,
  checkout,
  everywhere,
  learning,
  orders,
  payment,
  problems,
  shop,
};
