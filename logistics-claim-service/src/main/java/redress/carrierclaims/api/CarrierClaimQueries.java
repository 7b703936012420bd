package redress.carrierclaims.api;

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
import redress.carrierclaims.CarrierClaims;
import redress.carrierclaims.domain.ClaimStatus;
import redress.carrierclaims.views.ClaimList;
import redress.carrierclaims.views.ClaimList.Choice;
import redress.carrierclaims.views.ClaimSheets;
import redress.carrierclaims.views.Notice;
import redress.carrierclaims.views.WaitsFor;
import redress.decider.Refused;
import redress.eventlog.EventJson;
import redress.eventlog.Until;
import redress.http.Answers;
import redress.http.Codes;
import redress.paging.Page;
import redress.paging.Page.Raw;

/// Claims to look at.
@Path("/carrier-claims")
@RolesAllowed({"agent", "lead", "supervisor", "finance", "purchasing", "ops"})
@Produces(MediaType.APPLICATION_JSON)
public class CarrierClaimQueries {

    private final CarrierClaims claims;
    private final ClaimSheets sheets;
    private final ClaimList list;

    CarrierClaimQueries(CarrierClaims claims, ClaimSheets sheets, ClaimList list) {
        this.claims = claims;
        this.sheets = sheets;
        this.list = list;
    }

    /// @param status and `waitsFor`, `notice`: several may be given
    @GET
    public Uni<Page<Raw>> list(
            @QueryParam("status") List<String> status,
            @QueryParam("waitsFor") List<String> waitsFor,
            @QueryParam("notice") List<String> notice,
            @QueryParam("carrier") @DefaultValue("") String carrier,
            @QueryParam("waybill") @DefaultValue("") String waybill,
            @QueryParam("orderId") @DefaultValue("") String orderId,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Codes.demand(ClaimStatus.class, status, "carrierclaim.status-unknown");
        Codes.demand(WaitsFor.class, waitsFor, "carrierclaim.wait-unknown");
        Codes.demand(Notice.class, notice, "carrierclaim.notice-unknown");
        return list.page(new Choice(
                status, waitsFor, notice, carrier, waybill, orderId, Optional.ofNullable(caseId), cursor, limit));
    }

    /// With the carrier's answers, the payments and its whole story.
    @GET
    @Path("{id}")
    public Uni<Response> show(UUID id) {
        return claims.history(id, Until.NOW)
                .chain(sheets::whole)
                .map(sheet -> sheet.orElseThrow(() -> Refused.absent("carrier claim")))
                .map(sheet -> Answers.one(EventJson.write(sheet), sheet.version()));
    }
}
