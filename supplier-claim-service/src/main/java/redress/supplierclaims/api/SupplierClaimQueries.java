package redress.supplierclaims.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.decider.Refused;
import redress.eventlog.EventJson;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Codes;
import redress.paging.Page;
import redress.paging.Page.Raw;
import redress.supplierclaims.SupplierClaims;
import redress.supplierclaims.domain.ClaimStatus;
import redress.supplierclaims.views.ClaimList;
import redress.supplierclaims.views.ClaimList.Choice;
import redress.supplierclaims.views.ClaimSheets;
import redress.supplierclaims.views.WaitsFor;

/// Claims to look at.
@Path("/supplier-claims")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "ops"})
@Produces(MediaType.APPLICATION_JSON)
public class SupplierClaimQueries {

    private final SupplierClaims claims;
    private final ClaimSheets sheets;
    private final ClaimList list;

    SupplierClaimQueries(SupplierClaims claims, ClaimSheets sheets, ClaimList list) {
        this.claims = claims;
        this.sheets = sheets;
        this.list = list;
    }

    /// @param status and `waitsFor`: several may be given
    @GET
    public Uni<Page<Raw>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("waitsFor") List<String> waitsFor,
            @QueryParam("supplierId") @DefaultValue("") String supplierId,
            @QueryParam("orderId") @DefaultValue("") String orderId,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(ClaimStatus.class, status, "supplierclaim.status-unknown");
        Codes.demand(WaitsFor.class, waitsFor, "supplierclaim.wait-unknown");
        return list.page(new Choice(
                status,
                waitsFor,
                supplierId,
                orderId,
                Optional.ofNullable(caseId),
                Optional.ofNullable(overdue),
                cursor,
                limit));
    }

    /// With the supplier's plans, the payments and its whole story.
    @GET
    @Path("{id}")
    public Uni<Response> show(UUID id) {
        return claims.history(id, Until.NOW)
                .chain(sheets::whole)
                .map(sheet -> sheet.orElseThrow(() -> Refused.absent("supplier claim")))
                .map(sheet -> Answers.one(EventJson.write(sheet), sheet.version()));
    }
}
