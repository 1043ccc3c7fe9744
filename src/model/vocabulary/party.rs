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
        /// The authority acts of its own volition.
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
        /// It decides on purposes and means, Art. 4(7) GDPR.
        Controller = "controller",
        /// It decides together with another, Art. 26 GDPR.
        JointController = "joint-controller",
        /// It processes on behalf of another, Art. 4(8) GDPR.
        Processor = "processor",
        /// It plays another part.
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
        /// It leads, Art. 56 GDPR.
        Lead = "lead",
        /// It is concerned, Art. 4(22) GDPR.
        Concerned = "concerned",
        /// It is a court.
        Court = "court",
    }
}

words! {
    /// At which level an authority works.
    Level, "level" {
        /// An authority of a country.
        National = "national",
        /// An authority of a federation.
        Federal = "federal",
        /// An authority of a state or Land.
        State = "state",
        /// An authority of a region.
        Regional = "regional",
        /// An authority of a province.
        Provincial = "provincial",
        /// An authority of a territory.
        Territory = "territory",
        /// An authority of a crown dependency.
        CrownDependency = "crown-dependency",
        /// A body of the European Union.
        EuBody = "eu-body",
        /// A court that acts as an authority.
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
        /// A court of first instance.
        First = "first",
        /// A court of appeal.
        Appeal = "appeal",
        /// A court of last instance.
        Last = "last",
    }
}

words! {
    /// What a provision of a law is called.
    Unit, "unit" {
        /// Its provisions are articles: `Art. 6`.
        Article = "article",
        /// Its provisions are sections: `s. 5`.
        Section = "section",
        /// Its provisions are paragraphs: `§ 25`.
        Paragraph = "paragraph",
        /// Its provisions are rules.
        Rule = "rule",
        /// Its provisions are regulations.
        Regulation = "regulation",
    }
}

words! {
    /// How a period is counted.
    Computation, "computation" {
        /// As Art. 3 of Regulation (EEC, Euratom) No 1182/71 says.
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
        /// The controller must act.
        Controller = "controller",
        /// The authority must act.
        Authority = "authority",
        /// The lead authority must act.
        Lead = "lead",
        /// The authorities concerned must act.
        Concerned = "concerned",
        /// The European Data Protection Board must act.
        Edpb = "edpb",
        /// A court must act.
        Court = "court",
        /// The complainant must act.
        Complainant = "complainant",
    }
}

words! {
    /// Who can see whether a clock was met.
    Visibility, "visibility" {
        /// Both ends are published as a rule, so that everybody can see whether it was met.
        Public = "public",
        /// Only the parties see the end: it is never called late.
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

words! {
    /// How a case began, where a clock applies only to some.
    OriginWord, "origin" {
        /// Cases that began with a complaint.
        Complaint = "complaint",
        /// Cases that an authority opened of its own volition.
        OwnVolition = "own-volition",
        /// Cases that began with the notification of a breach.
        BreachNotification = "breach-notification",
    }
}
