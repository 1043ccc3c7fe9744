//! Words for those who take part, and for what the registry says of them.

use super::words;

words! {
    /// Who complained, or how the case began.
    ComplainantType, "type of complainant" {
        /// An organisation.
        Organisation = "organisation",
        /// A natural person; never named.
        Individual = "individual",
        /// A natural person who litigates in public (registry only).
        PublicLitigant = "public-litigant",
        /// The authority of its own volition.
        Authority = "authority",
        /// The controller notified a breach, Art. 33 GDPR.
        BreachNotification = "breach-notification",
    }
}

words! {
    /// For whom an organisation acts, Art. 80 GDPR.
    OnBehalfOf, "represented party" {
        /// A natural person.
        Individual = "individual",
    }
}

words! {
    /// The part a respondent plays.
    CompanyRole, "role" {
        /// Art. 4(7) GDPR.
        Controller = "controller",
        /// Art. 26 GDPR.
        JointController = "joint-controller",
        /// Art. 4(8) GDPR.
        Processor = "processor",
        /// Another part.
        Other = "other",
    }
}

words! {
    /// What a respondent is.
    CompanyType, "type of respondent" {
        /// A company.
        Company = "company",
        /// A public body.
        PublicBody = "public-body",
        /// An association.
        Association = "association",
        /// A natural person; described by role, never named.
        Individual = "individual",
    }
}

words! {
    /// The part an authority plays, Art. 56 GDPR.
    AuthorityRole, "role" {
        /// The complaint was lodged with it.
        Receiving = "receiving",
        /// It leads.
        Lead = "lead",
        /// It is concerned.
        Concerned = "concerned",
        /// It is a court.
        Court = "court",
    }
}

words! {
    /// At which level an authority works.
    Level, "level" {
        /// Of a country.
        National = "national",
        /// Of a federation.
        Federal = "federal",
        /// Of a state or Land.
        State = "state",
        /// Of a region.
        Regional = "regional",
        /// Of a province.
        Provincial = "provincial",
        /// Of a territory.
        Territory = "territory",
        /// Of a crown dependency.
        CrownDependency = "crown-dependency",
        /// Of the Union.
        EuBody = "eu-body",
        /// A court.
        Court = "court",
    }
}

words! {
    /// Court or board.
    CourtType, "type of court" {
        /// A court.
        Court = "court",
        /// An appeals board.
        Board = "board",
    }
}

words! {
    /// At which instance a court sits.
    Instance, "instance" {
        /// First.
        First = "first",
        /// On appeal.
        Appeal = "appeal",
        /// Last.
        Last = "last",
    }
}

words! {
    /// What a provision of a law is called.
    Unit, "unit" {
        /// Article.
        Article = "article",
        /// Section.
        Section = "section",
        /// §.
        Paragraph = "paragraph",
        /// Rule.
        Rule = "rule",
        /// Regulation.
        Regulation = "regulation",
    }
}

words! {
    /// How a period is counted.
    Computation, "computation" {
        /// Regulation (EEC, Euratom) No 1182/71, Art. 3.
        Eu1182 = "eu-1182-71",
        /// By the calendar alone.
        Calendar = "calendar",
        /// By national rules that the tracker does not know.
        National = "national",
    }
}

words! {
    /// Who must act before a clock ends.
    Bound, "bound party" {
        /// The controller.
        Controller = "controller",
        /// The authority.
        Authority = "authority",
        /// The lead authority.
        Lead = "lead",
        /// The authorities concerned.
        Concerned = "concerned",
        /// The Board.
        Edpb = "edpb",
        /// A court.
        Court = "court",
        /// The complainant.
        Complainant = "complainant",
    }
}

words! {
    /// Who can see whether a clock was met.
    Visibility, "visibility" {
        /// Everybody.
        Public = "public",
        /// Only the parties: never late.
        Parties = "parties",
    }
}

words! {
    /// In which field a respondent works.
    Sector, "sector" {
        /// Platforms and social networks.
        PlatformsSocial = "platforms-social",
        /// Search and advertising.
        SearchAdvertising = "search-advertising",
        /// Advertising technology and data brokers.
        AdtechDatabrokers = "adtech-databrokers",
        /// Telecommunications.
        Telecoms = "telecoms",
        /// Media.
        Media = "media",
        /// Electronic commerce and retail.
        EcommerceRetail = "ecommerce-retail",
        /// Finance and insurance.
        FinanceInsurance = "finance-insurance",
        /// Credit scoring.
        CreditScoring = "credit-scoring",
        /// Health.
        Health = "health",
        /// Employment.
        EmploymentHr = "employment-hr",
        /// Education.
        Education = "education",
        /// Public administration.
        PublicAdministration = "public-administration",
        /// Police and justice.
        PoliceJustice = "police-justice",
        /// Transport and mobility.
        TransportMobility = "transport-mobility",
        /// Energy and utilities.
        EnergyUtilities = "energy-utilities",
        /// Hospitality and travel.
        HospitalityTravel = "hospitality-travel",
        /// Real estate and housing.
        RealEstateHousing = "real-estate-housing",
        /// Industry.
        Industry = "industry",
        /// Professional services.
        ProfessionalServices = "professional-services",
        /// Software and cloud.
        SoftwareCloud = "software-cloud",
        /// Artificial intelligence.
        Ai = "ai",
        /// Games and gambling.
        GamingGambling = "gaming-gambling",
        /// Politics and civil society.
        PoliticalCivilSociety = "political-civil-society",
        /// Individuals.
        Individuals = "individuals",
        /// Other.
        Other = "other",
    }
}
