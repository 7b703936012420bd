package redress.policy;

/// Who inside or around the seller is asked, tasked, or must agree. Names and roles are policy.
public enum Department {
    AFTER_SALES_GROUP,
    PURCHASING,
    PRODUCT_TEAM,
    ORDER_DESK,
    WAREHOUSE,
    FULFILMENT,
    CARRIER,
    OPERATIONS,
    DESIGN,
    GOODS,
    FINANCE,
    QA,
    PRODUCTION,
    ENGINEERING,
    WORKSHOP,
    CLERK,
    AGENT,
    TEAM_LEAD,
    SUPERVISOR,
    PLANT_DIRECTOR,
    TECHNICIAN,
    TELECOM_OPERATOR
}
