import account from "./account.json";
import cart from "./cart.json";
import checkout from "./checkout.json";
import common from "./common.json";
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
  common,
  learning,
  orders,
  payment,
  problems,
  shop,
};
