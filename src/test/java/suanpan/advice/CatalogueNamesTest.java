package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer;
import suanpan.fact.Text;

class CatalogueNamesTest {
  private final CatalogueNames names = new CatalogueNames(Shipped.ADVISOR.catalogue());

  /** A reader is told that a provider does not offer a model, not that it does not offer an id. */
  @Test
  void anOfferGoesByItsModel() {
    for (ApiOffer offer : Shipped.ADVISOR.catalogue().apiOffers()) {
      String model = Shipped.ADVISOR.catalogue().model(offer.modelId()).name();
      Text same = new Text(model, model);
      assertEquals(same, names.name("candidate", Candidates.ofApi(offer, false)));
      assertEquals(same, names.name("candidate", Candidates.ofCascade(offer)));
      assertEquals(
          new Text("a tuned " + model, "微调版 " + model),
          names.name("candidate", Candidates.ofApi(offer, true)));
    }
  }

  @Test
  void whatHasNoNameHasNone() {
    assertNull(names.name("candidate", "provider:nobody"));
    assertNull(names.name("candidate", "api:nobody/nothing"));
  }
}
