// Generated from openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/doorplates/{scene}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 二维码 PNG, with number, name and code under it. */
        get: operations["qr_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/doorplates/{scene}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 二维码 SVG, for print. */
        get: operations["qr_svg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/halls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在哪办: the halls that really take a matter, soonest served first; asks where that is not clear. */
        get: operations["halls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事项目录: all published matters, short. */
        get: operations["matters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{matter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办事指南: 谁能办、在哪办、怎么办、要什么, with every question and condition. */
        get: operations["guide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{matter_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 问答: the next question, or the verdict and the one complete list. */
        post: operations["resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 信息有误: a resident tells us that a fact is wrong, that scanning failed, or that a plate is covered. */
        post: operations["report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 匿名身份: a device identity without any personal data. A retry with the same Idempotency-Key finds the same resident. */
        post: operations["arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan/{scene}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 扫码: where the resident stands and what is near, whatever was typed or scanned. */
        get: operations["scan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我要办XXX: matters, online platforms, FAQs and halls for what the resident said. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 搜索联想: completions of what is being typed, hot words while nothing is. */
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/d/{scene}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 普通链接: WeChat's own rule opens the mini-program; any other scanner comes here and is sent on to the web client. */
        get: operations["open_client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AllOf */
        AllOf: {
            /** Parts */
            parts: (components["schemas"]["Is"] | components["schemas"]["Compare"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"] | components["schemas"]["NotThat"])[];
        };
        /** AnyOf */
        AnyOf: {
            /** Parts */
            parts: (components["schemas"]["Is"] | components["schemas"]["Compare"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"] | components["schemas"]["NotThat"])[];
        };
        /** AppView */
        AppView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Url */
            url: string | null;
        };
        /** AreaView */
        AreaView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Common Name */
            common_name: string;
            /** Kind */
            kind: string;
        };
        /**
         * ArriveBody
         * @description Nothing is asked of an anonymous resident.
         */
        ArriveBody: Record<string, never>;
        /** ChannelView */
        ChannelView: {
            /** Kind */
            kind: string;
            /** Text */
            text: string;
            app: components["schemas"]["PlatformView"] | null;
        };
        /** ChoiceView */
        ChoiceView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Compare
         * @description The answer, a number or a date, passes one test, e.g. ("age_at_least", 80).
         */
        Compare: {
            /** Question */
            question: string;
            /** Test */
            test: string;
            /** Value */
            value: number;
        };
        /** Completion */
        Completion: {
            /** Text */
            text: string;
            /**
             * Matter
             * @description the matter it names, where it names one
             */
            matter: string | null;
            /**
             * Kind
             * @description query: words that many people have typed
             * @enum {string}
             */
            kind: "matter" | "query" | "app" | "hall";
        };
        /** ElsewhereView */
        ElsewhereView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Say */
            say: string;
            /** Phone */
            phone: string | null;
        };
        /** ErrorDetail */
        ErrorDetail: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
            /** Request Id */
            request_id: string;
        };
        /** ErrorView */
        ErrorView: {
            error: components["schemas"]["ErrorDetail"];
        };
        /**
         * Extra
         * @description More of the same paper in some situations.
         */
        Extra: {
            /** When */
            when: {
                [key: string]: unknown;
            };
            /**
             * Form
             * @default null
             */
            form?: ("original" | "copy" | "original_and_copy" | "electronic" | "fill_in") | null;
            /**
             * Copies
             * @default null
             */
            copies?: number | null;
            /** Because */
            because: string;
        };
        /** Faq */
        Faq: {
            /** Id */
            id: string;
            /** Question */
            question: string;
            /** Answer */
            answer: string;
        };
        /** Fee */
        Fee: {
            /** Text */
            text: string;
        };
        /** Found */
        Found: {
            /**
             * Band
             * @enum {string}
             */
            band: "sure" | "maybe" | "none";
            /** Matters */
            matters: components["schemas"]["FoundMatter"][];
            /** Apps */
            apps: components["schemas"]["FoundApp"][];
            /** Policies */
            policies: {
                [key: string]: string;
            }[];
            /** Faqs */
            faqs: components["schemas"]["FoundFaq"][];
            /** Halls */
            halls: components["schemas"]["FoundHall"][];
            /** @description one fact that tells near matters apart; ask again with `answer` */
            question: components["schemas"]["SplitView"] | null;
            /** @description a need that is not ours, and where to go with it */
            elsewhere: components["schemas"]["ElsewhereView"] | null;
            /**
             * Notices
             * @description an editors' word on this need, while it is in force
             */
            notices: components["schemas"]["SearchNotice"][];
            /**
             * Recommended
             * @description at band none, where nothing else is offered: what people need here and now
             */
            recommended: components["schemas"]["RecommendedView"][];
            /**
             * Rung
             * @description index, or lexical while the vector index is down
             * @enum {string}
             */
            rung: "index" | "lexical";
        };
        /** FoundApp */
        FoundApp: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Url */
            url: string | null;
            /** Say */
            say: string;
            /** Verified */
            verified: boolean;
        };
        /** FoundFaq */
        FoundFaq: {
            /** Id */
            id: string;
            /** Matter */
            matter: string;
            /** Question */
            question: string;
            /** Answer */
            answer: string;
        };
        /** FoundHall */
        FoundHall: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            area: components["schemas"]["AreaView"];
            /** Verified */
            verified: boolean;
        };
        /** FoundMatter */
        FoundMatter: {
            /** Id */
            id: string;
            /** Official Name */
            official_name: string;
            /** Plain Name */
            plain_name: string;
            /** Score */
            score: number;
            /** Why */
            why: string;
        };
        /** Freshness */
        Freshness: {
            /** Published At */
            published_at: string;
            /** Review By */
            review_by: string;
            /** Verified By */
            verified_by: string | null;
            /** Say */
            say: string;
        };
        /**
         * GuideView
         * @description 办事指南: everything about one matter, conditions in the plain form of seeds/README.md.
         */
        GuideView: {
            /** Id */
            id: string;
            /** Official Name */
            official_name: string;
            /** Plain Name */
            plain_name: string;
            /** Aliases */
            aliases: string[];
            /** Audience */
            audience: string;
            /** Theme */
            theme: string;
            /** Department */
            department: string;
            /** Scope */
            scope: string;
            /** Who Can */
            who_can: string;
            /** Channels */
            channels: components["schemas"]["ChannelView"][];
            where: components["schemas"]["Where"];
            /** Note */
            note: string;
            /** Questions */
            questions: components["schemas"]["Question"][];
            /** Materials */
            materials: components["schemas"]["Material"][];
            /** Verdicts */
            verdicts: components["schemas"]["Verdict"][];
            ready: components["schemas"]["NextStepContent"] | null;
            /** Notes */
            notes: components["schemas"]["Note"][];
            /** Steps */
            steps: components["schemas"]["Step"][];
            time_limit: components["schemas"]["TimeLimit"] | null;
            fee: components["schemas"]["Fee"] | null;
            result: components["schemas"]["Result"] | null;
            /** Legal Basis */
            legal_basis: components["schemas"]["LegalBasis"][];
            /** Faqs */
            faqs: components["schemas"]["Faq"][];
            /** Deep */
            deep: boolean;
            /** Version */
            version: number;
            freshness: components["schemas"]["Freshness"];
            /** Platforms */
            platforms: components["schemas"]["PlatformView"][];
        };
        /** HallView */
        HallView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Type */
            type: string;
            area: components["schemas"]["AreaView"];
            /** Address */
            address: string | null;
            /** Phone */
            phone: string | null;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            /**
             * Position Is
             * @enum {string}
             */
            position_is: "demo" | "approx" | "exact";
            /** Verified */
            verified: boolean;
            /** Hours Text */
            hours_text: string;
            /** Hours Verified */
            hours_verified: boolean;
            /** Notes */
            notes: {
                [key: string]: unknown;
            };
            /** Distance M */
            distance_m: number | null;
            /** Minutes */
            minutes: number | null;
            /**
             * Minutes Are
             * @enum {string}
             */
            minutes_are: "driving" | "estimate";
            /**
             * Open
             * @description by the usual hours; only hours_verified says that somebody checked them
             * @enum {string}
             */
            open: "open" | "closed" | "unknown";
            /** Opens At */
            opens_at: string | null;
            /** Closes At */
            closes_at: string | null;
            /** Why */
            why: string[];
            navigation: components["schemas"]["NavigationView"] | null;
        };
        /** HallsView */
        HallsView: {
            origin: components["schemas"]["OriginView"];
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "ask";
            /** Choices */
            choices: components["schemas"]["ChoiceView"][];
            /** Halls */
            halls: components["schemas"]["HallView"][];
        };
        /** HelpView */
        HelpView: {
            /** Available */
            available: boolean;
            /** Say */
            say: string;
            /** Phone */
            phone: string;
        };
        /** HotWordView */
        HotWordView: {
            /** Text */
            text: string;
            /** Matter */
            matter: string | null;
        };
        /**
         * Is
         * @description The answer is one of these options (for a multi question: has one of them).
         */
        Is: {
            /** Question */
            question: string;
            /** Options */
            options: string[];
        };
        /** LegalBasis */
        LegalBasis: {
            /** Name */
            name: string;
            /**
             * Article
             * @default null
             */
            article?: string | null;
        };
        /** Material */
        Material: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Form
             * @enum {string}
             */
            form: "original" | "copy" | "original_and_copy" | "electronic" | "fill_in";
            /**
             * Copies
             * @default 0
             */
            copies?: number;
            /**
             * Necessity
             * @default required
             * @enum {string}
             */
            necessity?: "required" | "if_any" | "later";
            /** Source */
            source: string;
            /** Purpose */
            purpose: string;
            /** Acceptance Standard */
            acceptance_standard: string;
            /** Review Points */
            review_points: string[];
            /**
             * Common Refusals
             * @default []
             */
            common_refusals?: string[];
            /**
             * Sample
             * @default null
             */
            sample?: string | null;
            /**
             * When
             * @default null
             */
            when?: {
                [key: string]: unknown;
            } | null;
            /**
             * Extra
             * @default []
             */
            extra?: components["schemas"]["Extra"][];
        };
        /** MaterialView */
        MaterialView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Form
             * @enum {string}
             */
            form: "original" | "copy" | "original_and_copy" | "electronic" | "fill_in";
            /** Copies */
            copies: number;
            /**
             * Necessity
             * @enum {string}
             */
            necessity: "required" | "if_any" | "later";
            /** Source */
            source: string;
            /** Acceptance Standard */
            acceptance_standard: string;
            /** Review Points */
            review_points: string[];
            /** Common Refusals */
            common_refusals: string[];
            /** Sample */
            sample: string | null;
            /** Because */
            because: string[];
        };
        /** MatterList */
        MatterList: {
            /** Matters */
            matters: components["schemas"]["MatterSummary"][];
        };
        /** MatterSummary */
        MatterSummary: {
            /** Id */
            id: string;
            /** Official Name */
            official_name: string;
            /** Plain Name */
            plain_name: string;
            /** Audience */
            audience: string;
            /** Theme */
            theme: string;
            /** Department */
            department: string;
            /** Deep */
            deep: boolean;
            /** Version */
            version: number;
        };
        /** NavigationView */
        NavigationView: {
            /** Amap */
            amap: string;
            /** Tencent */
            tencent: string;
            /** Baidu */
            baidu: string;
            open_location: components["schemas"]["OpenLocationView"];
        };
        /** NextStep */
        NextStep: {
            /** Text */
            text: string;
            /**
             * Matter
             * @default null
             */
            matter?: string | null;
            /**
             * App
             * @default null
             */
            app?: string | null;
        };
        /** NextStepContent */
        NextStepContent: {
            /** Text */
            text: string;
            /** Matter */
            matter: string | null;
            /** App */
            app: string | null;
        };
        /** NextStepView */
        NextStepView: {
            /** Text */
            text: string;
            /** Matter */
            matter: string | null;
            app: components["schemas"]["AppView"] | null;
        };
        /** NotNeededView */
        NotNeededView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Because */
            because: string[];
        };
        /** NotThat */
        NotThat: {
            /** Part */
            part: components["schemas"]["Is"] | components["schemas"]["Compare"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"] | components["schemas"]["NotThat"];
        };
        /** Note */
        Note: {
            /**
             * When
             * @default null
             */
            when?: {
                [key: string]: unknown;
            } | null;
            /** Text */
            text: string;
        };
        /** NoticeView */
        NoticeView: {
            /** Id */
            id: string;
            /** Text */
            text: string;
        };
        /** OpenLocationView */
        OpenLocationView: {
            /** Latitude */
            latitude: number;
            /** Longitude */
            longitude: number;
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Scale */
            scale: number;
        };
        /** Option */
        Option: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /**
             * None
             * @default false
             */
            none?: boolean;
        };
        /** OptionView */
        OptionView: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** None */
            none: boolean;
        };
        /** OriginView */
        OriginView: {
            /** Kind */
            kind: ("plate" | "gps" | "picked") | null;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            area: components["schemas"]["AreaView"] | null;
        };
        /** PlateView */
        PlateView: {
            /** Scene Code */
            scene_code: string;
            /** Printed Code */
            printed_code: string;
            /** Number */
            number: string;
            /** Name */
            name: string;
            /** Site Type */
            site_type: string;
            /** Site Type Name */
            site_type_name: string;
            area: components["schemas"]["AreaView"];
            /** Address */
            address: string | null;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /** Verified */
            verified: boolean;
        };
        /** PlatformView */
        PlatformView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Url */
            url: string | null;
            /** Say */
            say: string;
            /** Verified */
            verified: boolean;
        };
        /** Progress */
        Progress: {
            /** Answered */
            answered: number;
            /** Remaining Max */
            remaining_max: number;
        };
        /** Question */
        Question: {
            /** Id */
            id: string;
            /** Text */
            text: string;
            /**
             * Hint
             * @default null
             */
            hint?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "single" | "multi" | "yesno" | "date" | "number" | "area";
            /**
             * Options
             * @default []
             */
            options?: components["schemas"]["Option"][];
            /**
             * Unit
             * @default null
             */
            unit?: string | null;
            /**
             * Min
             * @default null
             */
            min?: number | null;
            /**
             * Max
             * @default null
             */
            max?: number | null;
            /**
             * When
             * @default null
             */
            when?: {
                [key: string]: unknown;
            } | null;
            /**
             * If Unknown
             * @default null
             */
            if_unknown?: string | null;
            /**
             * Help
             * @default []
             */
            help?: string[];
        };
        /** QuestionView */
        QuestionView: {
            /** Id */
            id: string;
            /** Text */
            text: string;
            /** Hint */
            hint: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "single" | "multi" | "yesno" | "date" | "number" | "area";
            /** Options */
            options: components["schemas"]["OptionView"][];
            /** Help */
            help: string[];
            /** Unit */
            unit: string | null;
            /** Min */
            min: number | null;
            /** Max */
            max: number | null;
            /** If Unknown */
            if_unknown: string | null;
        };
        /** RecommendedView */
        RecommendedView: {
            /** Id */
            id: string;
            /** Plain Name */
            plain_name: string;
            /** Why */
            why: string;
        };
        /** ReportBody */
        ReportBody: {
            /**
             * Kind
             * @description 信息有误、扫码不成功、码被覆盖或位置不符
             * @enum {string}
             */
            kind: "wrong_fact" | "scan_problem" | "plate_covered";
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Scene
             * @description the doorplate's code or whatever was typed
             * @default null
             */
            scene?: string | null;
            /**
             * Matter
             * @default null
             */
            matter?: string | null;
            /**
             * Field
             * @description which fact: hours, material id, address ...
             * @default null
             */
            field?: string | null;
        };
        /** ReportView */
        ReportView: {
            /** Id */
            id: string;
            /** Say */
            say: string;
        };
        /** ResidentView */
        ResidentView: {
            /** Token */
            token: string;
            /** Resident */
            resident: string;
        };
        /** ResolutionView */
        ResolutionView: {
            /** Matter */
            matter: string;
            /** Version */
            version: number;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "yes" | "no" | "more";
            /** Reasons */
            reasons: string[];
            next_step: components["schemas"]["NextStepView"] | null;
            question: components["schemas"]["QuestionView"] | null;
            /** Materials */
            materials: components["schemas"]["MaterialView"][];
            /** Not Needed */
            not_needed: components["schemas"]["NotNeededView"][];
            /** Dropped */
            dropped: string[];
            progress: components["schemas"]["Progress"];
        };
        /** ResolveBody */
        ResolveBody: {
            /**
             * Answers
             * @description question id -> option id, list of option ids, number, "YYYY-MM-DD", area id or "unknown"
             */
            answers?: {
                [key: string]: string | string[] | number;
            };
            /**
             * As Of
             * @description the day for which it is asked, 2026-01-31; today if absent
             * @default null
             */
            as_of?: string | null;
        };
        /** Result */
        Result: {
            /** Name */
            name: string;
            /** Text */
            text: string;
        };
        /** ScanView */
        ScanView: {
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "unknown" | "retired" | "moved";
            /** Say */
            say: string | null;
            plate: components["schemas"]["PlateView"] | null;
            area: components["schemas"]["AreaView"];
            origin: components["schemas"]["OriginView"];
            /** Recommended */
            recommended: components["schemas"]["RecommendedView"][];
            /** Halls */
            halls: components["schemas"]["HallView"][];
            /** Notices */
            notices: components["schemas"]["NoticeView"][];
            help: components["schemas"]["HelpView"];
        };
        /** SearchNotice */
        SearchNotice: {
            /** Id */
            id: string;
            /** Text */
            text: string;
        };
        /** SplitOptionView */
        SplitOptionView: {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /** SplitView */
        SplitView: {
            /** Id */
            id: string;
            /** Text */
            text: string;
            /** Options */
            options: components["schemas"]["SplitOptionView"][];
        };
        /** Step */
        Step: {
            /** Title */
            title: string;
            /** Text */
            text: string;
        };
        /** Suggestions */
        Suggestions: {
            /**
             * Completions
             * @description for what has been typed: characters, pinyin or initials; at most 8, best first
             */
            completions: components["schemas"]["Completion"][];
            /**
             * Hot
             * @description for an empty box; at most 8
             */
            hot: components["schemas"]["HotWordView"][];
        };
        /** TimeLimit */
        TimeLimit: {
            /** Legal */
            legal: string;
            /** Promised */
            promised: string;
        };
        /**
         * Verdict
         * @description A situation in which the matter cannot be done here, and what to do instead.
         */
        Verdict: {
            /** When */
            when: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: string;
            next_step: components["schemas"]["NextStep"];
        };
        /**
         * Where
         * @description Which halls take it: a service of services.csv, the lowest level that takes it, and whether any hall will do.
         */
        Where: {
            /** Service */
            service: string;
            /**
             * Level
             * @enum {string}
             */
            level: "city" | "town" | "community";
            /**
             * Match
             * @enum {string}
             */
            match: "nearest" | "own_area";
            /**
             * Own Area
             * @default null
             */
            own_area?: string | null;
            /**
             * Area Question
             * @default null
             */
            area_question?: string | null;
            /** Why */
            why: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    qr_png: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scene: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    qr_svg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scene: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    halls: {
        parameters: {
            query?: {
                /** @description matter id; absent: halls for general help */
                matter?: string;
                plate?: string;
                lat?: number;
                lng?: number;
                datum?: "wgs84" | "gcj02" | "bd09";
                /** @description area id or name of a 区镇 */
                area?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallsView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    matters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterList"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    guide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResolveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolutionView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    arrive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ArriveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    scan: {
        parameters: {
            query?: {
                /** @description what the person says of themselves, several with commas or repeated: elder, newcomer, parent, shop_owner, worker, job_seeker, graduate, driver, disabled, veteran, hmt; other words are passed over */
                for?: string;
            };
            header?: never;
            path: {
                scene: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description what the resident said, 1 to 200 characters */
                q: string;
                /** @description scene code of the doorplate */
                plate?: string;
                audience?: "person" | "enterprise";
                /** @description only what people of this area find a hall for */
                area?: string;
                channel?: "window" | "online" | "self_service" | "post" | "phone";
                /** @description what the person says of themselves, several with commas or repeated: elder, newcomer, parent, shop_owner, worker, job_seeker, graduate, driver, disabled, veteran, hmt; other words are passed over */
                for?: string;
                /** @description the chosen option of the splitting question; one that belongs to no question for these words is passed over */
                answer?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    suggest: {
        parameters: {
            query?: {
                /** @description what has been typed so far; empty for hot words */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
    open_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scene: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 转到网页 */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
            /** @description 拒绝，原因见 error.code 与 error.message */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorView"];
                };
            };
        };
    };
}
