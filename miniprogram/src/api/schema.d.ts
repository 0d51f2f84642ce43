// Generated from openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/blanks/{blank_id}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 空白样式 (PDF): a letter to print and fill in by hand. */
        get: operations["blank"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的预约。 */
        get: operations["my_bookings"];
        put?: never;
        /** 预约帮办。 */
        post: operations["book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{booking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 改期: as PATCH, for WeChat, which cannot send that. */
        put: operations["put_booking"];
        post?: never;
        /** 取消预约。 */
        delete: operations["cancel_booking"];
        options?: never;
        head?: never;
        /** 改期: the old time is free again only once the new one is ours. */
        patch: operations["move_booking"];
        trace?: never;
    };
    "/api/v1/bookings/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以预约的时段: the coming two weeks. */
        get: operations["booking_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件事一览。 */
        get: operations["bundles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{bundle_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一件事: its matters in the order in which they are done, and why. */
        get: operations["bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{bundle_id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 保存几件事的清单: one pick-up code for all of it, opened and worked on like the list of one matter. */
        post: operations["save_bundle_checklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{bundle_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 问答与合并清单: a read, however often it is asked. */
        post: operations["resolve_bundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{bundle_id}/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现行版本. With `seen` and `wait` the answer comes as soon as it is another: an open page learns of it at once. */
        get: operations["bundle_edition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 内容变更: what was added, changed or removed since, in the order in which it came into force. */
        get: operations["content_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/wechat/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 微信核对地址: the echo of who signed with our token. */
        get: operations["greet"];
        put?: never;
        /** 微信推送: messages to the public account, results of media checks. */
        post: operations["receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 保存清单: a pick-up code for these answers. A retry with the same Idempotency-Key finds the same list, with another secret. */
        post: operations["save_checklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打开清单: on today's version, with what changed since it was saved and what the counter did with it. */
        get: operations["open_checklist"];
        /** 修改清单: answers, ticks or label, by whoever holds its secret or saved it signed in. */
        put: operations["change_checklist"];
        post?: never;
        /** 删除清单: for good. Deleting what is gone already is no fault. */
        delete: operations["delete_checklist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists/{code}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 清单 PDF: on A4, with boxes to tick and the pick-up code. */
        get: operations["checklist_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists/{code}/sheet.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 清单图片: all of it as one long picture, to send to the family. */
        get: operations["checklist_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/doorplates/{scene}/photo.jpg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 真门牌的照片: for whoever stands before a sign and wonders whether somebody has pasted another code over it. */
        get: operations["plate_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/doorplates/{scene}/wxacode.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 小程序码 PNG: opens the mini-program at this plate. Made by WeChat, so it needs the mini-program's credentials. */
        get: operations["wxacode_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个入口: what it leads to. The client asks when it has arrived, and that is counted. */
        get: operations["read_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{code}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 入口二维码 PNG. */
        get: operations["entry_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/{code}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 入口二维码 SVG, the code alone: posters set the words themselves. */
        get: operations["entry_svg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 取照片, by an address out of an event or a ticket; it needs no key. */
        get: operations["exchange_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 取用: the same events that are pushed, from after a sequence number on. */
        get: operations["exchange_events"];
        put?: never;
        /** 交办: a demand under the partner's own number; 200 when it was here before. */
        post: operations["lodge_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/tickets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一张工单, by our number or the partner's own. */
        get: operations["exchange_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/tickets/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回, by whoever handed it in, before it is answered. */
        post: operations["cancel_demand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/tickets/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回报: what the partner did with it. A second time the same event id answers the same and changes nothing. */
        post: operations["report_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/tickets/{number}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传照片: JPG or PNG; a report names it afterwards. The same picture again is the one that is there. */
        post: operations["upload_partner_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 表格: matters, materials, policies or halls as CSV that Excel and WPS open. */
        get: operations["export_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现在关着的功能。 */
        get: operations["features"];
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
    "/api/v1/help-pictures/{picture_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 送检的图片: for the content check alone, while it is held. */
        get: operations["picture_for_check"];
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
    "/api/v1/matters/{matter_id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 配图: those of a matter, each with the words of its marked parts, and the blank letters that its materials ask for. */
        get: operations["pictures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{matter_id}/pictures/{picture_id}.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一张配图 (SVG): drawn by us, without scripts or anything from elsewhere. */
        get: operations["picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{matter_id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一次办成的安排: which hall, when to leave, what to lay ready tonight; warns when it closes before one arrives. */
        post: operations["plan"];
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
    "/api/v1/matters/{matter_id}/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现行版本号. With `seen` and `wait` the answer comes as soon as another version is in force: an open page learns of it at once. */
        get: operations["version_in_force"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 政策一览: short. */
        get: operations["policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 政策卡片: 谁能享受、有什么好处、怎么办, with source and validity. */
        get: operations["policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{policy_id}/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现行版本号. With `seen` and `wait` the answer comes as soon as another version is in force: an open page learns of it at once. */
        get: operations["policy_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 好差评: once, by whoever it was done for; signed in, or with the ticket's secret or the list's pick-up code. */
        post: operations["rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评价标签: what fits this level, in today's version. */
        get: operations["rating_tags"];
        put?: never;
        post?: never;
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
    "/api/v1/residents/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 苏服办、鹿路通登录: with the anonymous token, what that device did so far stays with the person. */
        post: operations["sign_in_by_identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删除我的信息: at once; what stays no longer leads to me, and the answer says what and why. */
        delete: operations["erase_personal_data"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的清单: those I saved while signed in, newest first. */
        get: operations["my_checklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出我的信息: everything we hold about me. */
        get: operations["export_personal_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的通知: the newest 50, with what became of each on the way to the phone. */
        get: operations["inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/notices/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标为已读. */
        post: operations["read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 授权手机号: kept sealed, used for text messages only where the person agreed. */
        post: operations["keep_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出登录, on this device or everywhere. */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的订阅: which notices the mini-program may ask consent for, and how many more may come. */
        get: operations["consents"];
        put?: never;
        /** 同意订阅: after requestSubscribeMessage, the kinds that the person accepted. Kinds that do not exist are passed over. */
        post: operations["consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/me/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的工单: newest first. */
        get: operations["my_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 微信登录: with the anonymous token, what that device did so far comes along. */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成效公开: asked, found, solved, mended, by month and by town. */
        get: operations["results"];
        put?: never;
        post?: never;
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
    "/api/v1/screens/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 大厅屏幕的内容: asked again every few minutes. */
        get: operations["read_screen"];
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
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的帮办: the newest 30. */
        get: operations["my_sessions"];
        put?: never;
        /** 找人帮忙: into the queue, with what was told already. */
        post: operations["ask_for_help"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 这次帮办: place in the queue, helper, call. */
        get: operations["read_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发起通话。 */
        post: operations["ring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接听。 */
        post: operations["answer_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call/degrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 视频改语音。 */
        post: operations["degrade_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call/hang-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 挂断, or 不接。 */
        post: operations["hang_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call/ice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 浏览器通话用的中继服务器和限时口令。 */
        get: operations["call_ice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 帮办员用手机接通: by the code that their console shows. */
        post: operations["join_from_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意或不同意录音: the call goes on all the same. */
        post: operations["answer_about_recording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/call/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** wx.joinVoIPChat 的签名: for this call's room alone. */
        post: operations["sign_wechat_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 清单变了: the helper sees the list as it is now. */
        put: operations["renew_session_context"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/later": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 稍后叫我: a notice comes when it is one's turn. */
        post: operations["call_me_later"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不等了, or 结束。 */
        post: operations["leave_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消息: those after a number, at most 200 at a time. */
        get: operations["session_messages"];
        put?: never;
        /** 发消息: the same client_id again is the same message. */
        post: operations["say_in_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发图片: JPG or PNG; where and when it was taken is removed. */
        post: operations["show_in_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/pictures/{picture_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 图片。 */
        get: operations["session_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 留言转工单: nothing has to be told again. */
        post: operations["session_into_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现在有没有人帮: said before anybody asks. */
        get: operations["help_availability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区域: the whole tree, city first, as a flat list that names parents. */
        get: operations["staff_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/areas/{area_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改区域: name, usual name, position and whether somebody checked it. */
        put: operations["edit_area"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计记录: who did or looked at what, newest first. */
        get: operations["staff_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作日历: one year's holidays and make-up workdays, from the library and entered by hand. */
        get: operations["staff_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 录入放假或调休: from the first to the last day, with the source. */
        post: operations["enter_days"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/calendar/days/{text}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删掉录入的一天: the library's word counts again, or nobody's. */
        delete: operations["remove_day"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿。 */
        get: operations["read_card_draft"];
        /** 保存草稿: whoever saw an older revision is told, with both texts. */
        put: operations["save_card_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核通过。 */
        post: operations["card_draft_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿与现行版本对照。 */
        get: operations["card_draft_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发布检查: faults, plain words, what changes where residents meet it, and which combined lists change. */
        get: operations["card_draft_gate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布。 */
        post: operations["card_draft_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回修改。 */
        post: operations["card_draft_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交审核。 */
        post: operations["card_draft_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试一试: the resident's way through a bundle as it is written just now. */
        post: operations["try_bundle_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-drafts/{draft_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回草稿。 */
        post: operations["card_draft_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-proposals/{proposal_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复建议: taken up as a draft, or refused with the reason. */
        post: operations["answer_card_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/card-proposals/{proposal_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 红线对照: what the proposal would change. */
        get: operations["card_proposal_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 卡片一览: whose, how fresh, what is under way, and what no longer fits. */
        get: operations["staff_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一张卡片: in force, under way, and how it came to be. */
        get: operations["staff_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}/{card_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 两个版本对照。 */
        get: operations["staff_card_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}/{card_id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 起草: from the version in force; for a new card from what is sent. An open draft of one's own is gone on with. */
        post: operations["begin_card_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}/{card_id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入 YAML: becomes a draft, and is looked at like any other. */
        post: operations["import_card_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}/{card_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提修改建议: for whoever owns the card to take up. */
        post: operations["propose_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}/{card_id}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回退: an older version comes into force again. 下架: version 0. */
        post: operations["roll_card_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards/{kind}/{card_id}/yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出 YAML, of the version in force; of a card that is not there yet, of its draft. */
        get: operations["staff_card_yaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/counter/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 取件: the list that the resident holds, on the same version. */
        get: operations["counter_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/counter/{code}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收件: complete. */
        post: operations["counter_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/counter/{code}/mismatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 清单与窗口不一致: goes to whoever looks after the matter. */
        post: operations["counter_mismatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/counter/{code}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按标准退回一份材料: the resident sees by which rule. */
        post: operations["counter_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/counter/{code}/ticks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核对一份材料, or take it back. */
        post: operations["counter_tick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的工作台: who waits and whom I help. Asking keeps one on duty; whoever takes the next by themselves gets them here. */
        get: operations["my_desk"];
        /** 上线、暂停、下线。 */
        put: operations["set_duty"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/desk/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 班次总览: who waits, how long, who is there. */
        get: operations["desk_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 门牌健康: what somebody should look at, why, and what to do next. */
        get: operations["doorplate_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-health/{finding_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理完: with a word about what was done. */
        post: operations["settle_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-health/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 现在检查一遍: it happens by itself every half hour. */
        post: operations["refresh_doorplate_health"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批量导入的记录: newest first. */
        get: operations["doorplate_imports"];
        put?: never;
        /** 上传表格: CSV (UTF-8 or GB18030) or XLSX, 10 MB, 10,000 rows; a draft, nothing live. The same file again: the same draft. */
        post: operations["upload_doorplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入。 */
        get: operations["doorplate_import"];
        /** 重新上传: the corrected file in place of the one before. */
        put: operations["replace_import"];
        post?: never;
        /** 作废草稿。 */
        delete: operations["discard_import"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports/{import_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 建门牌: every row becomes a plate, all in one go or none; again: the same answer. */
        post: operations["activate_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports/{import_id}/faults.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载有问题的行: with the reasons, to be handed to whoever filled them in. */
        get: operations["import_faults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入的行: with faults by cell. */
        get: operations["import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports/{import_id}/rows/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 去掉一行。 */
        delete: operations["leave_out_import_row"];
        options?: never;
        head?: never;
        /** 改一行: cells are put right in place. */
        patch: operations["correct_import_row"];
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板 CSV。 */
        get: operations["import_template_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplate-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板 XLSX。 */
        get: operations["import_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 门牌列表: by number, with what is wrong with each. */
        get: operations["staff_doorplates"];
        put?: never;
        /** 制发一块门牌: with a new code, in design. */
        post: operations["issue_doorplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/{scene_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一块门牌: its places with the scans of each, its log, and what may be done with it now. */
        get: operations["staff_doorplate"];
        /** 修改门牌资料: without printing it again. */
        put: operations["edit_doorplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/{scene_code}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传照片: JPG or PNG up to 8 MB; kept without the place and time that the phone writes into it. */
        post: operations["add_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/{scene_code}/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看照片。 */
        get: operations["staff_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/{scene_code}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 流转: the next step in a plate's life; what it is called says which right it needs. */
        post: operations["take_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可选的区域: where this person may see and issue plates. */
        get: operations["doorplate_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出门牌: the list with its filters as CSV for Excel or WPS, 20,000 rows at most. */
        get: operations["staff_doorplates_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 门牌地图: points of plates, halls and towns, GCJ-02. */
        get: operations["staff_doorplates_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/doorplates/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量流转: the same step of many plates, all or none. */
        post: operations["take_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 职责图: which department leads for what, where. */
        get: operations["staff_duties"];
        put?: never;
        /** 增加一条职责. */
        post: operations["add_duty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duties/{duty_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改一条职责: in force in every worker with the next demand. */
        put: operations["change_duty"];
        post?: never;
        /** 删除一条职责. */
        delete: operations["remove_duty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duties/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 职责变更记录: newest first. */
        get: operations["duty_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duties/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学到的裁定: newest first; the newest that stands wins over the map. */
        get: operations["duty_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duties/decisions/{decision_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 收回裁定: proposals go by the map again; the ticket stays where it is. */
        post: operations["withdraw_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duties/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出职责图: the sheet to change and bring in again. */
        get: operations["export_duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/duties/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入职责表: CSV or XLSX; first what it would change, with apply=true it does. All lines or none. */
        post: operations["import_duties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 入口列表: newest first, with the last 30 days. */
        get: operations["staff_entries"];
        put?: never;
        /** 新建入口。 */
        post: operations["create_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/entries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个入口。 */
        get: operations["staff_entry"];
        /** 修改入口: the printed code stays, where it leads changes. */
        put: operations["edit_entry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/entries/{code}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 生成微信链接: URL Link, URL Scheme or short link, made by WeChat. */
        post: operations["make_entry_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/entry-topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可选的渠道和主题。 */
        get: operations["entry_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成效看板: by month, town, department or matter; small groups are hidden. */
        get: operations["figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/figures/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下一批: which matters to add or deepen, with evidence and effort. */
        get: operations["next_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/figures/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成效报告: on A4, without a script, to print or to save as PDF. */
        get: operations["figures_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/figures/table.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出看板: every measure of every line; small groups are hidden here as well. */
        get: operations["figures_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/hall-datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 网点数据版本: newest first. */
        get: operations["hall_datasets"];
        put?: never;
        /** 上传网点表: CSV or XLSX, UTF-8 or GB18030; checked, compared, not active yet. */
        post: operations["upload_hall_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/hall-datasets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个版本: what is wrong in it, and what activating it would change. */
        get: operations["hall_dataset"];
        put?: never;
        post?: never;
        /** 丢弃草稿。 */
        delete: operations["discard_hall_dataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/hall-datasets/{number}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用这个版本: all of it in one go; an archived one is a roll-back. */
        post: operations["activate_hall_dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/hall-datasets/current.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出现在的网点: the sheet to change and upload again. */
        get: operations["hall_dataset_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/hall-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 哪类网点办哪些事: kinds of hall, what each takes, and which matters go there. */
        get: operations["hall_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/hall-kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改一类网点办理的服务: for the whole city. */
        put: operations["set_hall_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/halls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 网点列表: by area. */
        get: operations["staff_halls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/halls/{hall_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个网点: with its closures and the matters that it takes. */
        get: operations["staff_hall"];
        /** 修改网点: the whole form. */
        put: operations["edit_hall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/halls/{hall_id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 临时停办: residents see it at once, and the hall counts as shut. */
        post: operations["close_hall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/halls/{hall_id}/closures/{closure_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销临时停办。 */
        delete: operations["reopen_hall"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/help-bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 预约日程: today and the week after unless told otherwise. */
        get: operations["help_diary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 首页: the figures of one's own roles and areas. */
        get: operations["staff_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看看时间写得对不对: the text in words, or what is wrong with it. */
        get: operations["read_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/inspection-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 巡检任务: newest first. */
        get: operations["inspection_rounds"];
        put?: never;
        /** 新建巡检: plates of an area in the order of the way. */
        post: operations["begin_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/inspection-rounds/{round_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次巡检: stop by stop. */
        get: operations["inspection_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/inspection-rounds/{round_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束巡检。 */
        post: operations["close_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/inspection-rounds/{round_id}/stops/{scene_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 看过一块: what was found, with a photo. */
        post: operations["check_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口密钥: newest first, with when each was last used. */
        get: operations["api_keys"];
        put?: never;
        /** 新建接口密钥: a retry with the same Idempotency-Key finds the same key, with another secret. */
        post: operations["make_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改接口密钥: whose, what for, how much, until when; the secret stays. */
        put: operations["edit_api_key"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/keys/{key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更换密钥: a new secret, and a while in which both hold. */
        post: operations["rotate_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/keys/{key_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用接口密钥, for good and at once. */
        post: operations["stop_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问题台账: one line a cause, the heaviest first. */
        get: operations["ledger_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条台账: evidence, cases, what was done, and what it may be the same as. */
        get: operations["ledger_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/alias": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补叫法: a draft of the matter with one more alias, handed in for review. */
        post: operations["alias_from_ledger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加一个用例: kept with what it gives now. */
        post: operations["add_ledger_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 删掉还没进回归集的用例。 */
        delete: operations["remove_ledger_case"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/cases/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 跑一遍这一条的用例。 */
        post: operations["run_ledger_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合并: into another one, which is answered. */
        post: operations["merge_ledger_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认领、处理、待验证、关闭、不处理、重新打开。 */
        post: operations["move_ledger_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 指派: department and person. */
        post: operations["assign_ledger_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/{item_id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 拆分: the chosen ones become an item of their own, which is answered. */
        post: operations["split_ledger_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 回归集: every case that must hold, with what it last gave. */
        get: operations["regression_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ledger/cases/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试一试: what it gives now; nothing is kept. */
        post: operations["try_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 网上入口: which open, since when not, and who was told. */
        get: operations["staff_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/links/{platform_id}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再看一次: for whoever has just put an address right. */
        post: operations["look_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录: name and password, and a one-time code once it is set up. */
        post: operations["staff_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出: this login ends. */
        post: operations["staff_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿。 */
        get: operations["read_draft"];
        /** 保存草稿: whoever saw an older revision is told, with both texts. */
        put: operations["save_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核通过。 */
        post: operations["draft_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 草稿与现行版本对照。 */
        get: operations["draft_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发布检查: faults, plain words, and which situations change and how. */
        get: operations["draft_gate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程图: questions, refusals, materials, and which decides which. */
        get: operations["draft_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/paths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 所有路径, twenty at a time, with the list at the end of each. */
        get: operations["draft_paths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布。 */
        post: operations["draft_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回修改。 */
        post: operations["draft_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交审核。 */
        post: operations["draft_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试一试: the resident's trip on the draft, for any day. */
        post: operations["try_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-drafts/{draft_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回草稿。 */
        post: operations["draft_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-proposals/{proposal_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复建议: taken up as a draft, or refused with the reason. */
        post: operations["answer_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matter-proposals/{proposal_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 红线对照: what the proposal would change. */
        get: operations["proposal_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事项一览: whose, how fresh, what is under way. */
        get: operations["staff_matters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters/{matter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个事项: in force, under way, and how it came to be. */
        get: operations["staff_matter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters/{matter_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 两个版本对照。 */
        get: operations["staff_matter_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters/{matter_id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 起草: from the version in force; an open draft of one's own is gone on with. */
        post: operations["begin_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters/{matter_id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入 YAML: becomes a draft, and is looked at like any other. */
        post: operations["import_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters/{matter_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提修改建议: for whoever owns the matter to take up. */
        post: operations["propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters/{matter_id}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回退: an older version comes into force again. */
        post: operations["roll_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/matters/{matter_id}/yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出 YAML, of the version in force. */
        get: operations["staff_matter_yaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的账号: who I am, what I hold, and what I may do where. */
        get: operations["staff_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改密码: other logins of the account end. */
        put: operations["staff_change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 练习模式: this login works on practice records alone, until it is turned off. */
        put: operations["staff_practise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设置动态验证码, first step: a secret for the authenticator; nothing changes until it is confirmed. */
        post: operations["staff_offer_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设置动态验证码, second step: a first code proves it, and recovery codes are shown once. */
        post: operations["staff_confirm_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 关闭动态验证码, where the role does not require it. */
        post: operations["staff_remove_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的登录: the devices on which I am signed in. */
        get: operations["staff_tokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 下线: one of my logins ends. */
        delete: operations["staff_revoke_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员: by page, those that work where the caller may look. */
        get: operations["staff_members"];
        put?: never;
        /** 新建账号: with a first password that is shown once. */
        post: operations["staff_create_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一位工作人员. */
        get: operations["staff_member"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 修改姓名或工作区域. */
        patch: operations["staff_edit_member"];
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用账号: they are signed out at once. */
        post: operations["staff_disable_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用账号. */
        post: operations["staff_enable_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 授予角色. */
        post: operations["staff_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/grants/{grant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 收回角色, at once. */
        delete: operations["staff_take"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重设密码: a new first password, shown once; unlocks too. */
        post: operations["staff_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 清除动态验证码, for whoever lost the phone. */
        post: operations["staff_reset_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 他人的登录. */
        get: operations["staff_member_tokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/members/{member_id}/tokens/{token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 让他人的一个登录下线. */
        delete: operations["staff_revoke_member_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公告: of one's own areas, newest first. */
        get: operations["staff_notices"];
        put?: never;
        /** 发布公告: residents who scan there see it within a minute. */
        post: operations["staff_publish_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/notices/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改公告. */
        put: operations["staff_change_notice"];
        post?: never;
        /** 撤回公告: it stays in the list of what is over. */
        delete: operations["staff_withdraw_notice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/official-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入: new versions of all that changed, in force at once; from then on editors see these fields and do not change them. */
        post: operations["import_official"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/official-imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预览: what would change, what is wrong, what does not fit together. Nothing is written. */
        post: operations["preview_official"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/official-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 模板: every matter, with the official fields that it has; those that it has not are empty. */
        get: operations["official_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 对接方列表。 */
        get: operations["partners_list"];
        put?: never;
        /** 新建对接方: key and secret are shown this once. */
        post: operations["create_partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/partners/{partner_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改对接方; what waits goes to the new address at once. */
        put: operations["edit_partner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/partners/{partner_id}/deliveries/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新投递: those named, or all that are dead. */
        post: operations["send_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/partners/{partner_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更换密钥: the ones in use hold for another day. */
        post: operations["rotate_partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/partners/{partner_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 停用、恢复。 */
        put: operations["set_partner_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/partners/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投递记录: newest first; dead ones can be sent again. */
        get: operations["partner_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/practice/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 练习: those for my roles, step by step, with what I did. */
        get: operations["staff_exercises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/practice/exercises/{exercise_id}/steps/{step_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 完成一步 that does not tick itself. */
        post: operations["staff_tick_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/practice/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新开始: what I made in practice is thrown away. */
        post: operations["staff_reset_practice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/print-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 印制任务: newest first, with progress. */
        get: operations["print_jobs"];
        put?: never;
        /** 印门牌: PDF on A6 or A4, and a package for the print shop; carried out in the background. */
        post: operations["ask_to_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/print-jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次印制。 */
        get: operations["print_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/print-jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停止印制。 */
        post: operations["cancel_print_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/print-jobs/{job_id}/package.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载印制包: PDFs, manifest.csv and a note for the print shop. */
        get: operations["print_job_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/print-jobs/{job_id}/plates.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载 PDF: where all plates fit one file. */
        get: operations["print_job_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/print-jobs/{job_id}/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 印好了: its plates that were in design are printed. */
        post: operations["mark_printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评价列表: newest first, without who said it. */
        get: operations["staff_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ratings/{rating_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申诉: once for a rating, within the time for it. */
        post: operations["appeal_rating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ratings/{rating_id}/appeal/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 裁决, by another person than whoever appealed. */
        post: operations["decide_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ratings/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 差评申诉列表: whoever waits longest first. */
        get: operations["rating_appeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ratings/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 部门评价统计。 */
        get: operations["department_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ratings/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 五级评价: by department or matter. */
        get: operations["rating_levels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/ratings/one-trip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一趟办成率: by matter. */
        get: operations["one_trip_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 录音征询: which areas ask, and what is asked. */
        get: operations["recording_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/recordings/{area_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 打开或关掉一个区镇的录音征询: for calls that begin from now on. */
        put: operations["turn_recording"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 角色: what there is to give, at which kind of area, and what of it the caller may give where. */
        get: operations["staff_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/scan-problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 扫码问题: what residents reported, and what became of it. */
        get: operations["scan_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/scan-problems/{problem_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理一条反映。 */
        post: operations["settle_scan_problem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消息发送记录: newest first. */
        get: operations["staff_sendings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 这次帮办和它的情况包。 */
        get: operations["staff_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发起通话。 */
        post: operations["staff_ring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接听。 */
        post: operations["staff_answer_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/degrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 视频改语音。 */
        post: operations["staff_degrade_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/hang-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 挂断。 */
        post: operations["staff_hang_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/ice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 中继服务器和限时口令。 */
        get: operations["staff_call_ice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 请同事或专家加入通话: the session stays with whoever asks. */
        post: operations["invite_into_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 加入通话: by whoever was asked. */
        post: operations["join_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 离开通话 or 不加入, by the third one; 不再邀请 by the helper. The call goes on. */
        post: operations["leave_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/call/phone-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 通话码: the helper opens a WeChat call on their own phone, and chat stays on the desk. */
        post: operations["call_phone_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 推送卡片: matter, list, one material of it, hall. */
        post: operations["push_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接待这一位: the first helper wins. */
        post: operations["claim_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束, with what was agreed. */
        post: operations["end_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 请稍等 (on), 继续 (off)。 */
        post: operations["hold_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消息: those after a number. */
        get: operations["staff_session_messages"];
        put?: never;
        /** 答复。 */
        post: operations["answer_in_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 等待、接待、稍等: from which every figure comes. */
        get: operations["session_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发图片。 */
        post: operations["show_to_resident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/pictures/{picture_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 图片。 */
        get: operations["staff_session_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 建议答复: cites matter and version; nothing is sent by itself. */
        get: operations["suggested_replies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转工单, without retyping. */
        post: operations["staff_session_into_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/{session_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转给同事、区镇或市级: with the reason and everything said. */
        post: operations["transfer_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接下一位: null when nobody waits. */
        post: operations["take_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 值班表: a week from now unless told otherwise, at most a month. */
        get: operations["roster"];
        put?: never;
        /** 排一个班。 */
        post: operations["add_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/shifts/{shift_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 改班。 */
        put: operations["change_shift"];
        post?: never;
        /** 取消一个班。 */
        delete: operations["strike_shift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/shifts/{shift_id}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 换班: both or neither. */
        post: operations["swap_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/statistics/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 扫码统计: by plate, site type, town, channel, hour and day. */
        get: operations["scan_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/statistics/scans.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出扫码统计: one breakdown as CSV; small groups are hidden here as well. */
        get: operations["scan_statistics_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 工作人员的意见: from the counter and the field, where one sees what does not fit. */
        post: operations["suggest_as_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 功能开关: each with who changed it last. */
        get: operations["staff_switches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/switches/{switch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 打开或关掉: within two seconds in every worker. */
        put: operations["turn_switch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/switches/{switch}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个开关的记录: newest first. */
        get: operations["switch_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工单列表。 */
        get: operations["staff_tickets"];
        put?: never;
        /** 代群众登记: for somebody on the phone or at the counter. */
        post: operations["enter_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一张工单: its log, its clocks, and what the caller could do now. */
        get: operations["staff_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/arbitrate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 裁定: who leads, finally. */
        post: operations["arbitrate_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/coordination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理、不予受理、并入、终止、回访. */
        post: operations["coordinate_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 派发: who leads and who helps; the clocks begin. */
        post: operations["dispatch_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办理: sign, start, first feedback, ask, suspend, go on, extend, answer, or return with its legal basis. */
        post: operations["work_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传现场照片: JPG or PNG, where and when it was taken is removed; the visit names it afterwards. */
        post: operations["keep_ticket_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现场照片。 */
        get: operations["staff_ticket_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/photos/{photo_id}/released": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 给居民看，或收回。 */
        put: operations["release_ticket_photo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 派发建议: a person confirms it or knows better. */
        get: operations["ticket_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 增加协办部门: each with a clock of its own. */
        post: operations["add_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/tasks/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 协办办完: by the co-department. */
        post: operations["finish_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/{ticket_id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 马上办: what the field staff of the area found and did on site. */
        post: operations["visit_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 催办提醒: what is half gone, nearly due, overdue or supervised, newest first. */
        get: operations["ticket_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工单看板: by state, how many and the first of each. */
        get: operations["ticket_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量派发: each decided by itself, what became of it beside its number. */
        post: operations["dispatch_several"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 巡检发现: what was wrong at night, and whether it could be mended. */
        get: operations["ticket_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 部门收件箱: what waits for the caller's department, and what it waits for. */
        get: operations["ticket_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/tickets/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 每日停滞清单: what nobody moves, and why it stands there. */
        get: operations["stuck_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件量: of every matter its newest month. */
        get: operations["case_volumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/volumes/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件量表: newest first. */
        get: operations["volume_sheets"];
        put?: never;
        /** 上传办件量表: CSV or XLSX, UTF-8 or GB18030; checked and compared, not in force yet. */
        post: operations["upload_volumes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/volumes/sheets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一张表: what is wrong in it, and what activating it would change. */
        get: operations["volume_sheet"];
        put?: never;
        post?: never;
        /** 丢弃草稿。 */
        delete: operations["discard_volumes"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/volumes/sheets/{number}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用: its months are taken over whole. */
        post: operations["activate_volumes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/volumes/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件量模板: every matter of the catalogue with an empty figure. */
        get: operations["volume_template"];
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
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 意见箱: a resident's idea. */
        post: operations["suggest_something"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交工单: a retry with the same Idempotency-Key finds the same ticket, with another secret. */
        post: operations["open_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查进度: every move in plain words, for whoever handed it in, or holds the secret. */
        get: operations["follow_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认已解决. */
        post: operations["confirm_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现场照片, where it was released to the resident. */
        get: operations["ticket_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补充: what was asked for, or something that one forgot. */
        post: operations["supplement_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/unsolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 没解决: opened again, with what is still wrong. */
        post: operations["unsolved_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回. */
        post: operations["withdraw_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 分诊: where a demand in free text should go, why, and how sure that is. It writes nothing. */
        post: operations["triage"];
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
    "/e/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 入口链接: on to the web client with plate and topic; what is unknown or closed leads to the front page, never nowhere. */
        get: operations["open_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/embed/matters/{matter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可嵌入的攻略: questions and list without a script; the answers stand in the address. */
        get: operations["embedded_guide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成效公开的页面: without a script, to read and to print. */
        get: operations["results-page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screen-files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page's own style and script. */
        get: operations["screen_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screen-qr/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 大厅屏幕上的二维码。 */
        get: operations["screen_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screen/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 大厅屏幕页: full screen, plays by itself. */
        get: operations["screen_page"];
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
        /** ActivateHallsBody */
        ActivateHallsBody: {
            /** State */
            state: string;
        };
        /** ActivateImportBody */
        ActivateImportBody: {
            /**
             * Good Rows Only
             * @description make the good rows and leave the bad ones out
             * @default false
             */
            good_rows_only?: boolean;
            /**
             * Start As
             * @description active: these signs hang already
             * @default designed
             * @enum {string}
             */
            start_as?: "designed" | "active";
        };
        /** AdviceView */
        AdviceView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "add" | "deepen" | "mend";
            /** Name */
            name: string;
            /** Matter */
            matter: string | null;
            /** Department */
            department: string | null;
            /**
             * Why
             * @description the evidence, in words
             */
            why: string[];
            /** People */
            people: number;
            /**
             * Cases
             * @description a month, where a sheet says so
             */
            cases: number | null;
            /**
             * Effort Days
             * @description a rule of thumb for one editor
             */
            effort_days: number;
            /** Effort */
            effort: string;
            /**
             * Gain
             * @description what it is ranked by: people who would be helped, a month and a day of work
             */
            gain: number;
            /**
             * Items
             * @description ledger items behind it
             */
            items: number[];
        };
        /** AdvisorView */
        AdvisorView: {
            /** Items */
            items: components["schemas"]["AdviceView"][];
            /** Say */
            say: string;
        };
        /** AlertView */
        AlertView: {
            /** Ticket */
            ticket: string;
            /** Clock */
            clock: string;
            /**
             * Rung
             * @enum {string}
             */
            rung: "remind" | "warn" | "overdue" | "supervise";
            /** Say */
            say: string;
            /** Department */
            department: string | null;
            /** Area */
            area: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** AlertsView */
        AlertsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["AlertView"][];
        };
        /** AliasView */
        AliasView: {
            item: components["schemas"]["LedgerDetailView"];
            /**
             * Draft
             * Format: uuid
             */
            draft: string;
            /** Submitted */
            submitted: boolean;
            /**
             * Why
             * @description what the gate had against handing it in
             */
            why: string;
        };
        /** AllOf */
        AllOf: {
            /** Parts */
            parts: (components["schemas"]["Is"] | components["schemas"]["Compare"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"] | components["schemas"]["NotThat"])[];
        };
        /** AlteredView */
        AlteredView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** What */
            what: string[];
        };
        /** AnswerBody */
        AnswerBody: {
            /** Accept */
            accept: boolean;
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** AnyOf */
        AnyOf: {
            /** Parts */
            parts: (components["schemas"]["Is"] | components["schemas"]["Compare"] | components["schemas"]["AllOf"] | components["schemas"]["AnyOf"] | components["schemas"]["NotThat"])[];
        };
        /** ApiKeyView */
        ApiKeyView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Owner */
            owner: string;
            /** Area */
            area: string;
            /** Area Name */
            area_name: string;
            /** Scopes */
            scopes: string[];
            /** Per Minute */
            per_minute: number;
            /**
             * Expires On
             * Format: date
             */
            expires_on: string;
            /**
             * Mark
             * @description the first characters of the secret
             */
            mark: string;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "expired" | "stopped";
            /**
             * Former Until
             * @description until when the secret before holds too
             */
            former_until: string | null;
            /** Made By */
            made_by: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Stopped By */
            stopped_by: string;
            /** Stopped Why */
            stopped_why: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Uses */
            uses: number;
            /** Editable */
            editable: boolean;
        };
        /** ApiKeysView */
        ApiKeysView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["ApiKeyView"][];
            /** Scopes */
            scopes: components["schemas"]["KeyScopeView"][];
            /** Header */
            header: string;
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
        /** AppealBody */
        AppealBody: {
            /**
             * Reason
             * @description why it is not the department's doing
             */
            reason: string;
        };
        /** AppealDecisionBody */
        AppealDecisionBody: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "upheld" | "rejected";
            /** Say */
            say: string;
        };
        /** AppealView */
        AppealView: {
            /** Rating */
            rating: string;
            /** Department */
            department: string;
            /** Area */
            area: string;
            /** Reason */
            reason: string;
            /** By */
            by: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Decision
             * @enum {string}
             */
            decision: "open" | "upheld" | "rejected";
            /** Decision Name */
            decision_name: string;
            /** Say */
            say: string;
            /** Decided By */
            decided_by: string;
            /** Decided At */
            decided_at: string | null;
        };
        /** AppealsView */
        AppealsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["AppealView"][];
        };
        /** ArbitrateBody */
        ArbitrateBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /** Department */
            department: string;
            /**
             * Co Departments
             * @default []
             */
            co_departments?: string[];
            /**
             * Say
             * @description why it is theirs; decides finally
             */
            say: string;
        };
        /** AreaBody */
        AreaBody: {
            /** Name */
            name: string;
            /** Common Name */
            common_name: string;
            /** @default null */
            point?: components["schemas"]["AreaPointBody"] | null;
            /**
             * Precision
             * @default
             */
            precision?: string;
            /**
             * Verified
             * @default false
             */
            verified?: boolean;
        };
        /** AreaChoice */
        AreaChoice: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Parent */
            parent: string | null;
            /**
             * Issue
             * @description plates may be issued here, by this person
             */
            issue: boolean;
        };
        /**
         * AreaChoices
         * @description Areas in which this person may see plates, each below its parent where that is among them.
         */
        AreaChoices: {
            /** Items */
            items: components["schemas"]["AreaChoice"][];
        };
        /** AreaName */
        AreaName: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** AreaPointBody */
        AreaPointBody: {
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /**
             * Datum
             * @default gcj02
             * @enum {string}
             */
            datum?: "wgs84" | "gcj02" | "bd09";
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
        /** AskBody */
        AskBody: {
            /**
             * Kind
             * @default text
             * @enum {string}
             */
            kind?: "text" | "voice" | "video";
            context?: components["schemas"]["HelpContextBody"];
        };
        /** AssistBody */
        AssistBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /** Departments */
            departments: string[];
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** AssistedBody */
        AssistedBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /**
             * Department
             * @description whose part is done
             */
            department: string;
            /** Say */
            say: string;
        };
        /** AuditActionView */
        AuditActionView: {
            /** Id */
            id: string;
            /** Say */
            say: string;
        };
        /** AuditEntryView */
        AuditEntryView: {
            /** Id */
            id: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Staff */
            staff: string | null;
            /** Staff Name */
            staff_name: string;
            /** Action */
            action: string;
            /** Say */
            say: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "done" | "refused" | "failed";
            /** Code */
            code: string;
            /**
             * Why
             * @description what they were told when it was refused; empty when it was done, or the refusal says too little
             */
            why: string;
            /** Subject Kind */
            subject_kind: string;
            /** Subject */
            subject: string;
            /**
             * Subject Name
             * @description whose account it was; empty for other kinds
             */
            subject_name: string;
            /** Area */
            area: string | null;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
            /** Request Id */
            request_id: string;
        };
        /** AuditView */
        AuditView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["AuditEntryView"][];
            /**
             * Actions
             * @description everything that can be asked for as `action`
             */
            actions: components["schemas"]["AuditActionView"][];
        };
        /** AvailabilityView */
        AvailabilityView: {
            /** On Duty */
            on_duty: number;
            /** Waiting */
            waiting: number;
            estimate: components["schemas"]["EstimateView"] | null;
            /**
             * Next At
             * @description when somebody is to be there again, if nobody is now
             */
            next_at: string | null;
            /**
             * Promised At
             * @description by when a message that is left now is answered
             */
            promised_at: string | null;
            /** Say */
            say: string;
        };
        /** AwaitedView */
        AwaitedView: {
            /** Matter */
            matter: string;
            /** Result */
            result: string;
            /**
             * Takes
             * @description how long that lasts, in words
             */
            takes: string;
        };
        /** BarredMoveView */
        BarredMoveView: {
            /** Move */
            move: string;
            /** Move Name */
            move_name: string;
            /** Why */
            why: string;
        };
        /** BeginBody */
        BeginBody: {
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /** BeginCardBody */
        BeginCardBody: {
            /**
             * Why
             * @default
             */
            why?: string;
            /**
             * Content
             * @description to begin with, instead of what is in force; for a new card: all of it
             * @default null
             */
            content?: {
                [key: string]: unknown;
            } | null;
        };
        /** BlankView */
        BlankView: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Material */
            material: string;
            /** Url */
            url: string;
        };
        /** BoardColumnView */
        BoardColumnView: {
            /**
             * Status
             * @enum {string}
             */
            status: "lodged" | "accepted" | "dispatched" | "signed" | "working" | "waiting" | "suspended" | "returned" | "confirming" | "closed" | "reopened" | "ended";
            /** Status Name */
            status_name: string;
            /**
             * Total
             * @description of what is over only the last 30 days, unless a whole number is asked for
             */
            total: number;
            /** Late */
            late: number;
            /**
             * Items
             * @description the nearest deadline first, else whoever waits longest; of what is over the newest
             */
            items: components["schemas"]["StaffTicketRow"][];
        };
        /** BoardView */
        BoardView: {
            /**
             * Columns
             * @description every state in the order of the work, empty ones too
             */
            columns: components["schemas"]["BoardColumnView"][];
            /**
             * At
             * Format: date-time
             * @description the server's time, by which lateness is told
             */
            at: string;
        };
        /** BookBody */
        BookBody: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "video" | "voice" | "counter";
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Topic
             * @default
             */
            topic?: string;
            context?: components["schemas"]["HelpContextBody"];
        };
        /** BookingView */
        BookingView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "video" | "voice" | "counter";
            /** Topic */
            topic: string;
            /** Area */
            area: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Status
             * @enum {string}
             */
            status: "booked" | "entered" | "done" | "cancelled" | "no_show";
            /** Session */
            session: string | null;
            /** Context */
            context: {
                [key: string]: unknown;
            };
        };
        /** BookingsView */
        BookingsView: {
            /** Bookings */
            bookings: components["schemas"]["BookingView"][];
        };
        /** BrokenView */
        BrokenView: {
            /** Bundle */
            bundle: string;
            /** Name */
            name: string;
            /** Faults */
            faults: string[];
        };
        /** BundleAnswerView */
        BundleAnswerView: {
            /** Id */
            id: string;
            /**
             * Matter
             * @description whose question it is; null: it counts for several
             */
            matter: string | null;
            /**
             * Text
             * @description the question
             */
            text: string;
            /**
             * Said
             * @description the answer, in the words that were read
             */
            said: string;
        };
        /** BundleBriefView */
        BundleBriefView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Plain Name */
            plain_name: string;
            /** Summary */
            summary: string;
        };
        /** BundleListView */
        BundleListView: {
            /** Bundles */
            bundles: components["schemas"]["BundleBriefView"][];
        };
        /** BundleMaterialView */
        BundleMaterialView: {
            /**
             * Id
             * @description the bundle's paper, or "matter.material" where no other matter wants it
             */
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
            /**
             * Originals
             * @description originals to hold in the hand, all matters together; copies likewise
             */
            originals: number;
            /**
             * Note
             * @description who keeps it, who gives it back
             */
            note: string | null;
            /**
             * Comes From
             * @description the matter on the way whose result it is: not to be brought from home
             */
            comes_from: string | null;
            /** For */
            for: string[];
            /**
             * Lines
             * @description every line of every matter that it stands for
             */
            lines: components["schemas"]["PaperLineView"][];
        };
        /** BundleMatterView */
        BundleMatterView: {
            /** Id */
            id: string;
            /** Plain Name */
            plain_name: string;
            /** Version */
            version: number;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "yes" | "no" | "more";
            /** Reasons */
            reasons: string[];
            next_step: components["schemas"]["NextStepView"] | null;
            /** Dropped */
            dropped: string[];
        };
        /** BundleMemberView */
        BundleMemberView: {
            /** Matter */
            matter: string;
            /** Plain Name */
            plain_name: string;
            /** Ask */
            ask: string;
            /** Why */
            why: string;
            /**
             * After
             * @description matters that are better done before it
             */
            after: string[];
            /**
             * Waits For
             * @description results that it cannot be done without
             */
            waits_for: components["schemas"]["AwaitedView"][];
        };
        /**
         * BundleOfMatter
         * @description 一件事 that the matter is part of.
         */
        BundleOfMatter: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Plain Name */
            plain_name: string;
            /** Summary */
            summary: string;
        };
        /** BundleQuestionView */
        BundleQuestionView: {
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
            /**
             * Matter
             * @description whose question it is; null: it counts for several
             */
            matter: string | null;
        };
        /** BundleResolutionView */
        BundleResolutionView: {
            /** Bundle */
            bundle: string;
            /** Version */
            version: number;
            question: components["schemas"]["BundleQuestionView"] | null;
            /** Matters */
            matters: components["schemas"]["BundleMatterView"][];
            /** Materials */
            materials: components["schemas"]["BundleMaterialView"][];
            /** Order */
            order: components["schemas"]["VisitView"][];
            /** @description a question that several matters share counts once */
            progress: components["schemas"]["Progress"];
            /**
             * Answers
             * @description those that count, as they were given
             */
            answers: components["schemas"]["BundleAnswerView"][];
            /**
             * Dropped
             * @description ids of answers that nothing hangs on any longer, or that an earlier answer contradicts
             */
            dropped: string[];
        };
        /** BundleView */
        BundleView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Plain Name */
            plain_name: string;
            /** Summary */
            summary: string;
            /** Members */
            members: components["schemas"]["BundleMemberView"][];
            /**
             * Review By
             * Format: date
             */
            review_by: string;
            /** Note */
            note: string;
            /**
             * Department
             * @description whose bundle it is
             */
            department: string | null;
            /** Version */
            version: number;
            /**
             * Verified By
             * @description the department that stands for it; null: demonstration content
             */
            verified_by: string | null;
        };
        /** CallGuestView */
        CallGuestView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Title
             * @description 帮办员 or 专家
             */
            title: string;
            /**
             * State
             * @enum {string}
             */
            state: "invited" | "joined";
        };
        /** CallLinkView */
        CallLinkView: {
            /** Id */
            id: string;
            /**
             * Offers
             * @enum {string}
             */
            offers: "resident" | "helper" | "expert";
            /**
             * Answers
             * @enum {string}
             */
            answers: "resident" | "helper" | "expert";
            /**
             * Media
             * @enum {string}
             */
            media: "voice" | "video";
        };
        /** CallRecordingView */
        CallRecordingView: {
            /** Question */
            question: string;
            /**
             * Wording
             * @description version of the question
             */
            wording: number;
            /**
             * Agreed
             * @description null: not answered, and so not recorded
             */
            agreed: boolean | null;
        };
        /** CallView */
        CallView: {
            /** Id */
            id: string;
            /**
             * Media
             * @enum {string}
             */
            media: "voice" | "video";
            /**
             * Wished
             * @enum {string}
             */
            wished: "voice" | "video";
            /**
             * State
             * @enum {string}
             */
            state: "ringing" | "connected" | "over";
            /**
             * By
             * @enum {string}
             */
            by: "resident" | "helper";
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Answered At */
            answered_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Why */
            why: string;
            /** @description what the resident is asked; nothing is recorded by this system */
            recording: components["schemas"]["CallRecordingView"] | null;
            /** @description the third one, asked or in */
            guest: components["schemas"]["CallGuestView"] | null;
            /**
             * Links
             * @description which browsers connect, and which of the two offers
             */
            links: components["schemas"]["CallLinkView"][];
        };
        /** CancelBody */
        CancelBody: {
            /** Event Id */
            event_id: string;
            /**
             * Say
             * @description 撤回原因
             */
            say: string;
        };
        /** CardBody */
        CardBody: {
            /** Client Id */
            client_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "matter" | "list" | "material" | "hall";
            /** Id */
            id: string;
            /**
             * Material
             * @default null
             */
            material?: string | null;
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** CardDetailView */
        CardDetailView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "bundle";
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Department */
            department: string | null;
            /**
             * Version
             * @description in force; 0: none
             */
            version: number;
            /** Verified By */
            verified_by: string | null;
            /** Content */
            content: {
                [key: string]: unknown;
            } | null;
            /** Faults */
            faults: string[];
            /** Drafts */
            drafts: components["schemas"]["CardDraftView"][];
            /** Proposals */
            proposals: components["schemas"]["ProposalView"][];
            /** Versions */
            versions: components["schemas"]["CardVersionView"][];
            /** History */
            history: components["schemas"]["PublishedView"][];
            /** May Edit */
            may_edit: boolean;
            /** May Review */
            may_review: boolean;
        };
        /** CardDraftDetailView */
        CardDraftDetailView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "bundle";
            /** Card */
            card: string;
            /** Base Version */
            base_version: number;
            /** In Force */
            in_force: number;
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_review" | "approved" | "published" | "withdrawn";
            /** Why */
            why: string;
            /** Waivers */
            waivers: {
                [key: string]: string;
            };
            /** Effective On */
            effective_on: string | null;
            /** Author */
            author: string;
            /** Reviewer */
            reviewer: string;
            /** Answer */
            answer: string;
            /** Version */
            version: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Mine */
            mine: boolean;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /**
             * Department
             * @description whose reviewers look at it
             */
            department: string | null;
        };
        /** CardDraftView */
        CardDraftView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "bundle";
            /** Card */
            card: string;
            /** Base Version */
            base_version: number;
            /** In Force */
            in_force: number;
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_review" | "approved" | "published" | "withdrawn";
            /** Why */
            why: string;
            /** Waivers */
            waivers: {
                [key: string]: string;
            };
            /** Effective On */
            effective_on: string | null;
            /** Author */
            author: string;
            /** Reviewer */
            reviewer: string;
            /** Answer */
            answer: string;
            /** Version */
            version: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Mine */
            mine: boolean;
        };
        /** CardGateView */
        CardGateView: {
            /** Open */
            open: boolean;
            /** Faults */
            faults: components["schemas"]["PlaceSay"][];
            /** Lint */
            lint: components["schemas"]["LintView"][];
            /** Paths */
            paths: number;
            /**
             * Effects
             * @description what changes where residents meet it
             */
            effects: string[];
            /** @description of a bundle: which combined lists change */
            lists: components["schemas"]["ListChangesView"] | null;
        };
        /** CardRollBackBody */
        CardRollBackBody: {
            /**
             * Version
             * @description 0: take it down
             */
            version: number;
            /** Why */
            why: string;
        };
        /** CardRowView */
        CardRowView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Summary */
            summary: string;
            /** Department */
            department: string | null;
            /** Version */
            version: number;
            /** Verified By */
            verified_by: string | null;
            /**
             * Review By
             * Format: date
             */
            review_by: string;
            /** Overdue */
            overdue: boolean;
            /** Matters */
            matters: string[];
            /**
             * Faults
             * @description why residents do not see it for the time being: it no longer fits its matters
             */
            faults: string[];
            /** Drafts */
            drafts: number;
            /** Proposals */
            proposals: number;
        };
        /** CardRowsView */
        CardRowsView: {
            /** Items */
            items: components["schemas"]["CardRowView"][];
            /** Coming */
            coming: components["schemas"]["ComingCardView"][];
            /** Overdue */
            overdue: number;
        };
        /** CardVersionView */
        CardVersionView: {
            /** Version */
            version: number;
            /** Verified By */
            verified_by: string | null;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
        };
        /**
         * CaseBody
         * @description What must hold. query: words, within and a matter or a place elsewhere; situation: answers and one of gives, lacks, verdict;
         *     guide: says or unsaid; fresh: nothing more.
         */
        CaseBody: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "query" | "situation" | "guide" | "fresh";
            /**
             * Matter
             * @default null
             */
            matter?: string | null;
            /**
             * Words
             * @default null
             */
            words?: string | null;
            /**
             * Within
             * @default 3
             */
            within?: number;
            /**
             * Elsewhere
             * @default null
             */
            elsewhere?: string | null;
            /**
             * Answers
             * @default {}
             */
            answers?: {
                [key: string]: string | string[] | number;
            };
            /**
             * As Of
             * @default null
             */
            as_of?: string | null;
            /**
             * Gives
             * @default null
             */
            gives?: string | null;
            /**
             * Lacks
             * @default null
             */
            lacks?: string | null;
            /**
             * Verdict
             * @default null
             */
            verdict?: ("yes" | "no" | "more") | null;
            /**
             * Says
             * @default null
             */
            says?: string | null;
            /**
             * Unsaid
             * @default null
             */
            unsaid?: string | null;
        };
        /** CasesView */
        CasesView: {
            /** Items */
            items: components["schemas"]["LedgerCaseView"][];
            /** Total */
            total: number;
            /** Passing */
            passing: number;
            /**
             * Night
             * @description when all of them were last run by themselves
             */
            night: string | null;
            /** Failed */
            failed: number;
        };
        /** CellFault */
        CellFault: {
            /** Field */
            field: string;
            /** Code */
            code: string;
            /** Problem */
            problem: string;
        };
        /** CellsBody */
        CellsBody: {
            /** Cells */
            cells: {
                [key: string]: string;
            };
        };
        /** ChangeBody */
        ChangeBody: {
            /**
             * Answers
             * @default null
             */
            answers?: {
                [key: string]: string | string[] | number;
            } | null;
            /**
             * Ticks
             * @description materials that are ready
             * @default null
             */
            ticks?: string[] | null;
            /**
             * Label
             * @default null
             */
            label?: string | null;
        };
        /** ChangeView */
        ChangeView: {
            /** On */
            on: boolean;
            /** Reason */
            reason: string;
            /** Staff Name */
            staff_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** ChangedDutyLineBody */
        ChangedDutyLineBody: {
            /** Name */
            name: string;
            /**
             * Words
             * @description as people say it
             */
            words: string[];
            /** Lead */
            lead: string;
            /**
             * Co
             * @default []
             */
            co?: string[];
            /**
             * Route
             * @default transfer
             * @enum {string}
             */
            route?: "transfer" | "dispatch";
            /**
             * Reason
             * @description why; kept with the change
             * @default
             */
            reason?: string;
            /**
             * Version
             * @description of the line as the caller saw it
             */
            version: number;
        };
        /** ChangedLineView */
        ChangedLineView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Because */
            because: string[];
        };
        /** ChangedView */
        ChangedView: {
            /** Added */
            added: components["schemas"]["ChangedLineView"][];
            /** Removed */
            removed: components["schemas"]["ChangedLineView"][];
            /** Altered */
            altered: components["schemas"]["AlteredView"][];
            verdict: components["schemas"]["VerdictChangeView"] | null;
            /** Say */
            say: string | null;
        };
        /** ChangesView */
        ChangesView: {
            /** Paths */
            paths: number;
            /** Changed */
            changed: number;
            /** Situations */
            situations: components["schemas"]["SituationView"][];
            /** Complete */
            complete: boolean;
        };
        /** ChannelView */
        ChannelView: {
            /** Kind */
            kind: string;
            /** Text */
            text: string;
            app: components["schemas"]["PlatformView"] | null;
        };
        /** CheckBody */
        CheckBody: {
            /**
             * Result
             * @enum {string}
             */
            result: "ok" | "damaged" | "missing" | "covered" | "misplaced" | "unreached";
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Photo
             * @default null
             */
            photo?: string | null;
        };
        /** CheckedView */
        CheckedView: {
            /** Open */
            open: number;
        };
        /** ChecklistView */
        ChecklistView: {
            /** Code */
            code: string;
            /**
             * Matter
             * @description of a bundle's list: the first matter on the way
             */
            matter: string;
            /** Matter Name */
            matter_name: string;
            /** Official Name */
            official_name: string;
            /** Label */
            label: string;
            /**
             * For
             * @enum {string}
             */
            for: "self" | "relative" | "other";
            /** Plate */
            plate: string | null;
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            /** Saved Version */
            saved_version: number;
            /** Version */
            version: number;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /**
             * Saved On
             * Format: date
             */
            saved_on: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
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
            materials: components["schemas"]["SavedMaterialView"][];
            /** Not Needed */
            not_needed: components["schemas"]["NotNeededView"][];
            /**
             * See Also
             * @description reminders among the reasons that tell of another matter
             */
            see_also: components["schemas"]["SeeAlsoView"][];
            /** Dropped */
            dropped: string[];
            changed: components["schemas"]["ChangedView"];
            /** Authorisation */
            authorisation: string | null;
            counter: components["schemas"]["CounterView"] | null;
            /** Note */
            note: string;
            /** @description null: the list of one matter */
            bundle: components["schemas"]["SavedBundleView"] | null;
        };
        /** ChoiceView */
        ChoiceView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** ClearedView */
        ClearedView: {
            /** Kind */
            kind: string;
            /** Say */
            say: string;
            /** Count */
            count: number;
        };
        /** ClockView */
        ClockView: {
            /** Name */
            name: string;
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Used Minutes */
            used_minutes: number;
            /** Limit Minutes */
            limit_minutes: number;
            /**
             * Due At
             * @description null while it stands still and once it is over
             */
            due_at: string | null;
            /** Waiting For */
            waiting_for: string | null;
            /** Stopped At */
            stopped_at: string | null;
            /** Late */
            late: boolean;
        };
        /** ClosureBody */
        ClosureBody: {
            /**
             * Begins At
             * Format: date-time
             */
            begins_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Reason */
            reason: string;
        };
        /** ClosureView */
        ClosureView: {
            /**
             * From
             * Format: date-time
             */
            from: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Reason */
            reason: string;
        };
        /** ColleagueView */
        ColleagueView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Areas */
            areas: string[];
            /** Status */
            status: string;
            /**
             * Expert
             * @description the roster has them as an expert just now
             * @default false
             */
            expert?: boolean;
        };
        /**
         * ComingCardView
         * @description A card that is not there yet, or was taken down: only its drafts are.
         */
        ComingCardView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Department */
            department: string;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_review" | "approved" | "published" | "withdrawn";
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
        /** ConfirmBody */
        ConfirmBody: {
            /** Code */
            code: string;
        };
        /** ConsentBody */
        ConsentBody: {
            /**
             * Accepted
             * @description kinds of notice accepted in requestSubscribeMessage
             */
            accepted: string[];
        };
        /** ConsentView */
        ConsentView: {
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /**
             * Template Id
             * @description for requestSubscribeMessage; null: no template is set for this kind
             */
            template_id: string | null;
            /** Left */
            left: number;
        };
        /** ConsentsView */
        ConsentsView: {
            /** Subscriptions */
            subscriptions: components["schemas"]["ConsentView"][];
            /** Channel */
            channel: string;
            /** Say */
            say: string | null;
        };
        /** ContentChangeView */
        ContentChangeView: {
            /** Number */
            number: number;
            /** Revision */
            revision: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "matter" | "hall" | "platform" | "area" | "calendar" | "policy" | "bundle" | "hall_kind";
            /** Id */
            id: string;
            /**
             * What
             * @enum {string}
             */
            what: "added" | "changed" | "removed";
            /** Version */
            version: number | null;
            /**
             * Url
             * @description where the record stands now; null: it is gone, or part of others
             */
            url: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** ContentChangesView */
        ContentChangesView: {
            /** Changes */
            changes: components["schemas"]["ContentChangeView"][];
            /**
             * Next
             * @description goes into `since` the next time; without gap and without repeat
             */
            next: number;
            /** More */
            more: boolean;
            /** Revision */
            revision: number;
        };
        /** ContextBody */
        ContextBody: {
            context: components["schemas"]["HelpContextBody"];
        };
        /**
         * CoordinateBody
         * @description What the dispatcher does beside dispatching.
         */
        CoordinateBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /**
             * Move
             * @enum {string}
             */
            move: "accept" | "reject" | "join" | "end" | "call_solved" | "call_unsolved";
            /**
             * Say
             * @default
             */
            say?: string;
            /**
             * Basis
             * @default
             */
            basis?: string;
            /**
             * Into
             * @description number of the ticket it joins
             * @default
             */
            into?: string;
        };
        /**
         * CorrectedView
         * @description rows: those whose faults changed, the corrected one first.
         */
        CorrectedView: {
            draft: components["schemas"]["ImportView"];
            /** Rows */
            rows: components["schemas"]["ImportRowView"][];
        };
        /** CounterEventView */
        CounterEventView: {
            /** Step */
            step: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "checked" | "unchecked" | "refused" | "accepted" | "mismatch";
            /** Material */
            material: string | null;
            /** Name */
            name: string | null;
            /** Rule */
            rule: string | null;
            /** Rule Text */
            rule_text: string | null;
            /** Say */
            say: string;
            /** Staff */
            staff: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** CounterListView */
        CounterListView: {
            checklist: components["schemas"]["ChecklistView"];
            /**
             * Rules
             * @description by material: what it may be refused for
             */
            rules: {
                [key: string]: components["schemas"]["RuleView"][];
            };
        };
        /**
         * CounterView
         * @description What a window has done with it.
         */
        CounterView: {
            /**
             * Step
             * @description number of the last event; goes along with the next one
             */
            step: number;
            /** Checked */
            checked: string[];
            /**
             * Refused
             * @description the last refusal of each material that has not been checked since
             */
            refused: components["schemas"]["CounterEventView"][];
            /** Outcome */
            outcome: "accepted" | null;
            /** Events */
            events: components["schemas"]["CounterEventView"][];
        };
        /** DatasetDetailView */
        DatasetDetailView: {
            /** Number */
            number: number;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "archived";
            /**
             * Origin
             * @enum {string}
             */
            origin: "seeds" | "import";
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Encoding */
            encoding: string;
            /** Rows */
            rows: number;
            /** Faults */
            faults: number;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Activated At */
            activated_at: string | null;
            /**
             * Broken
             * @description the first 500
             */
            broken: components["schemas"]["RowFaultView"][];
            /** New */
            new: components["schemas"]["HallChangeView"][];
            /** Changed */
            changed: components["schemas"]["HallChangeView"][];
            /** Gone */
            gone: components["schemas"]["HallChangeView"][];
            /** Same */
            same: number;
            /**
             * State
             * @description what it was compared with; goes back to activate it
             */
            state: string;
        };
        /** DatasetView */
        DatasetView: {
            /** Number */
            number: number;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "archived";
            /**
             * Origin
             * @enum {string}
             */
            origin: "seeds" | "import";
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Encoding */
            encoding: string;
            /** Rows */
            rows: number;
            /** Faults */
            faults: number;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Activated At */
            activated_at: string | null;
        };
        /** DatasetsView */
        DatasetsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["DatasetView"][];
        };
        /** DaysBody */
        DaysBody: {
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "holiday" | "workday";
            /**
             * Name
             * @description such as 国庆节
             */
            name: string;
            /**
             * Source
             * @description who announced it where
             */
            source: string;
        };
        /** DegradeBody */
        DegradeBody: {
            /**
             * Why
             * @default
             * @enum {string}
             */
            why?: "" | "network" | "chosen";
        };
        /** DeliveriesView */
        DeliveriesView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["DeliveryView"][];
        };
        /** DeliveryView */
        DeliveryView: {
            /** Event Id */
            event_id: string;
            /** Partner Id */
            partner_id: string;
            /** Partner */
            partner: string;
            /** Sequence */
            sequence: number;
            /** Ticket Id */
            ticket_id: string;
            /** Ticket */
            ticket: string;
            /** Event */
            event: string;
            /** Event Name */
            event_name: string;
            /**
             * Fate
             * @enum {string}
             */
            fate: "waiting" | "delivered" | "dead" | "ready";
            /** Attempts */
            attempts: number;
            /**
             * Error
             * @description of the last try: the status of the answer, or the class of the fault; empty when it was taken
             */
            error: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Next At */
            next_at: string | null;
            /** Delivered At */
            delivered_at: string | null;
        };
        /** DemandBody */
        DemandBody: {
            /**
             * Demand Number
             * @description 诉求编号, the partner's own: the same number is the same demand
             */
            demand_number: string;
            /**
             * Demand Kind
             * @description 诉求类型: 咨询、求助、投诉、建议
             * @enum {string}
             */
            demand_kind: "consult" | "help" | "complaint" | "suggestion";
            /**
             * Demand
             * @description 诉求内容
             */
            demand: string;
            /**
             * Area
             * @description 事发区域, an area id
             */
            area: string;
            /**
             * Contact
             * @description 诉求人联系方式; kept sealed
             * @default
             */
            contact?: string;
        };
        /** DepartmentInboxView */
        DepartmentInboxView: {
            /** Groups */
            groups: components["schemas"]["InboxGroupView"][];
            /**
             * Looked At
             * Format: date-time
             */
            looked_at: string;
        };
        /** DepartmentRatingsRow */
        DepartmentRatingsRow: {
            /** Department */
            department: string;
            /** Rated */
            rated: number;
            /** Average */
            average: number;
            /** Bad */
            bad: number;
            /**
             * Left Out
             * @description upheld appeals, in none of the other numbers
             */
            left_out: number;
        };
        /** DepartmentRatingsView */
        DepartmentRatingsView: {
            /**
             * Items
             * @description worst average first; departments with too few ratings are left out
             */
            items: components["schemas"]["DepartmentRatingsRow"][];
        };
        /** DeskView */
        DeskView: {
            duty: components["schemas"]["DutyView"];
            /** Queue */
            queue: components["schemas"]["WaitingView"][];
            /** Mine */
            mine: components["schemas"]["StaffSessionView"][];
            /**
             * Invites
             * @description calls that one is asked into, or is in, as the third one
             */
            invites: components["schemas"]["StaffSessionView"][];
            /** Colleagues */
            colleagues: components["schemas"]["ColleagueView"][];
        };
        /** DifferenceView */
        DifferenceView: {
            /** Place */
            place: string[];
            /** Said */
            said: string;
            /** Was */
            was: unknown;
            /** Now */
            now: unknown;
        };
        /** DifferencesView */
        DifferencesView: {
            /** Items */
            items: components["schemas"]["DifferenceView"][];
        };
        /** DiscardedView */
        DiscardedView: {
            /**
             * Done
             * @default true
             */
            done?: boolean;
        };
        /** DispatchBody */
        DispatchBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /**
             * Department
             * @description the lead, in the catalogue's words
             */
            department: string;
            /**
             * Co Departments
             * @default []
             */
            co_departments?: string[];
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** DispatchSeveralBody */
        DispatchSeveralBody: {
            /** Tickets */
            tickets: components["schemas"]["DispatchedOneBody"][];
        };
        /** DispatchedOneBody */
        DispatchedOneBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /** Number */
            number: string;
            /**
             * Department
             * @description the lead, in the catalogue's words
             */
            department: string;
            /**
             * Co Departments
             * @default []
             */
            co_departments?: string[];
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** DispatchedOneView */
        DispatchedOneView: {
            /** Number */
            number: string;
            /** Done */
            done: boolean;
            /** Status */
            status: ("lodged" | "accepted" | "dispatched" | "signed" | "working" | "waiting" | "suspended" | "returned" | "confirming" | "closed" | "reopened" | "ended") | null;
            /**
             * Version
             * @description as it is now
             */
            version: number | null;
            refusal: components["schemas"]["RefusalView"] | null;
        };
        /** DispatchedView */
        DispatchedView: {
            /**
             * Items
             * @description in the order asked
             */
            items: components["schemas"]["DispatchedOneView"][];
        };
        /** DoneView */
        DoneView: {
            /** Say */
            say: string;
        };
        /** DraftDetailView */
        DraftDetailView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Matter */
            matter: string;
            /** Base Version */
            base_version: number;
            /** In Force */
            in_force: number;
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_review" | "approved" | "published" | "withdrawn";
            /** Why */
            why: string;
            /** Waivers */
            waivers: {
                [key: string]: string;
            };
            /** Effective On */
            effective_on: string | null;
            /** Author */
            author: string;
            /** Reviewer */
            reviewer: string;
            /** Answer */
            answer: string;
            /** Version */
            version: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Mine */
            mine: boolean;
            /** Content */
            content: {
                [key: string]: unknown;
            };
        };
        /** DraftView */
        DraftView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Matter */
            matter: string;
            /** Base Version */
            base_version: number;
            /** In Force */
            in_force: number;
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "in_review" | "approved" | "published" | "withdrawn";
            /** Why */
            why: string;
            /** Waivers */
            waivers: {
                [key: string]: string;
            };
            /** Effective On */
            effective_on: string | null;
            /** Author */
            author: string;
            /** Reviewer */
            reviewer: string;
            /** Answer */
            answer: string;
            /** Version */
            version: number | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Mine */
            mine: boolean;
        };
        /** DutiesView */
        DutiesView: {
            /** Items */
            items: components["schemas"]["DutyRowView"][];
            /**
             * Departments
             * @description in the catalogue's words
             */
            departments: string[];
        };
        /** DutyBody */
        DutyBody: {
            /**
             * Status
             * @enum {string}
             */
            status: "on" | "paused" | "off";
            /**
             * Capacity
             * @default 3
             */
            capacity?: number;
            /** Topics */
            topics?: string[];
            /**
             * Auto
             * @default false
             */
            auto?: boolean;
        };
        /** DutyChangeView */
        DutyChangeView: {
            /** Topic */
            topic: string;
            /** Area */
            area: string | null;
            /**
             * What
             * @enum {string}
             */
            what: "added" | "changed" | "removed";
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /** Reason */
            reason: string;
            /** Staff Name */
            staff_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** DutyChangesView */
        DutyChangesView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["DutyChangeView"][];
        };
        /** DutyDecisionView */
        DutyDecisionView: {
            /** Id */
            id: number;
            /** Topic */
            topic: string;
            /**
             * Name
             * @description of the topic or matter
             */
            name: string;
            /** Town */
            town: string | null;
            /** Lead */
            lead: string;
            /** Co */
            co: string[];
            /** Ticket Id */
            ticket_id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Withdrawn At */
            withdrawn_at: string | null;
            /** Withdrawn By */
            withdrawn_by: string;
            /** Withdrawn Why */
            withdrawn_why: string;
            /**
             * Mine
             * @description the caller may take it back
             */
            mine: boolean;
        };
        /** DutyDecisionsView */
        DutyDecisionsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["DutyDecisionView"][];
        };
        /** DutyFaultView */
        DutyFaultView: {
            /** Row */
            row: number;
            /** Column */
            column: string;
            /** Problem */
            problem: string;
        };
        /** DutyRowView */
        DutyRowView: {
            /** Id */
            id: number;
            /** Topic */
            topic: string;
            /** Area */
            area: string | null;
            /** Name */
            name: string;
            /** Words */
            words: string[];
            /** Lead */
            lead: string;
            /** Co */
            co: string[];
            /**
             * Route
             * @enum {string}
             */
            route: "transfer" | "dispatch";
            /** Version */
            version: number;
            /**
             * Mine
             * @description the caller may change it
             */
            mine: boolean;
        };
        /** DutySheetView */
        DutySheetView: {
            /** Applied */
            applied: boolean;
            /** Added */
            added: string[];
            /** Changed */
            changed: string[];
            /** Same */
            same: number;
            /**
             * Gone
             * @description lines of the map that the sheet does not hold; they stay
             */
            gone: number;
            /**
             * Faults
             * @description with one of them nothing is changed
             */
            faults: components["schemas"]["DutyFaultView"][];
        };
        /** DutyView */
        DutyView: {
            /**
             * Status
             * @enum {string}
             */
            status: "on" | "paused" | "off";
            /** Capacity */
            capacity: number;
            /** Topics */
            topics: string[];
            /** Auto */
            auto: boolean;
            /** Since */
            since: string | null;
        };
        /** DutyWithdrawalBody */
        DutyWithdrawalBody: {
            /** Reason */
            reason: string;
        };
        /** EdgeView */
        EdgeView: {
            /** From */
            from: string;
            /** To */
            to: string;
        };
        /** EditBody */
        EditBody: {
            /** Name */
            name: string;
            /**
             * Site Type
             * @enum {string}
             */
            site_type: "mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory";
            /** Area */
            area: string;
            /**
             * Address
             * @default null
             */
            address?: string | null;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /**
             * Datum
             * @default gcj02
             * @enum {string}
             */
            datum?: "wgs84" | "gcj02" | "bd09";
            /**
             * Exact
             * @description measured on the spot
             * @default false
             */
            exact?: boolean;
            /**
             * Verified
             * @default false
             */
            verified?: boolean;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /** EditMemberBody */
        EditMemberBody: {
            /**
             * Display Name
             * @default null
             */
            display_name?: string | null;
            /**
             * Area
             * @default null
             */
            area?: string | null;
        };
        /** EditionView */
        EditionView: {
            /**
             * Edition
             * @description changes when the bundle or one of its matters is published anew
             */
            edition: string;
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
        /** EnterBody */
        EnterBody: {
            /** Text */
            text: string;
            /**
             * Plate
             * @default null
             */
            plate?: string | null;
            /**
             * Matter
             * @default null
             */
            matter?: string | null;
            /**
             * Contact
             * @description the caller's, never one's own
             * @default null
             */
            contact?: string | null;
            /**
             * Kind
             * @default request
             * @enum {string}
             */
            kind?: "consult" | "request";
        };
        /** EntryBody */
        EntryBody: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "gov_app" | "lulutong" | "wechat_account" | "poster" | "sms" | "community" | "campaign" | "website";
            /** Name */
            name: string;
            /**
             * Tag
             * @default
             */
            tag?: string;
            /** Area */
            area: string;
            /**
             * Plate
             * @description code or number of a plate in use, or empty
             * @default
             */
            plate?: string;
            /**
             * Topic Kind
             * @default
             * @enum {string}
             */
            topic_kind?: "" | "matter" | "theme";
            /**
             * Topic
             * @default
             */
            topic?: string;
            /**
             * Closed
             * @default false
             */
            closed?: boolean;
        };
        /** EntryMatterView */
        EntryMatterView: {
            /** Id */
            id: string;
            /** Plain Name */
            plain_name: string;
        };
        /** EntryView */
        EntryView: {
            /** Code */
            code: string;
            /** Channel */
            channel: string;
            /** Name */
            name: string;
            /**
             * Scene
             * @description the plate that it stands at
             */
            scene: string | null;
            /** @description shown first, and still to be changed by the resident */
            topic: components["schemas"]["TopicView"] | null;
        };
        /** ErasedPart */
        ErasedPart: {
            /** Kind */
            kind: string;
            /** Say */
            say: string;
            /** Erased */
            erased: number;
            /** Kept */
            kept: number;
            /**
             * Why
             * @description why something stays, empty when nothing does
             */
            why: string;
        };
        /** ErasedView */
        ErasedView: {
            /** Parts */
            parts: components["schemas"]["ErasedPart"][];
            /** Say */
            say: string;
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
        /** EstimateView */
        EstimateView: {
            /**
             * Least
             * @description minutes
             */
            least: number;
            /**
             * Most
             * @description minutes
             */
            most: number;
        };
        /** EventView */
        EventView: {
            /** Id */
            id: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Staff Name */
            staff_name: string;
            /** Step */
            step: string;
            /** Say */
            say: string;
            /** Was */
            was: string;
            /** Became */
            became: string;
            /** Reason */
            reason: string;
            /** Photo */
            photo: string | null;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
        };
        /** ExchangeEventView */
        ExchangeEventView: {
            /** Event Id */
            event_id: string;
            /**
             * Sequence
             * @description without gaps, the partner's own
             */
            sequence: number;
            /** Event */
            event: string;
            /** Event Name */
            event_name: string;
            /**
             * Happened At
             * Format: date-time
             */
            happened_at: string;
            /** Ticket Number */
            ticket_number: string;
            /** Demand Number */
            demand_number: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "lodged" | "accepted" | "dispatched" | "signed" | "working" | "waiting" | "suspended" | "returned" | "confirming" | "closed" | "reopened" | "ended";
            /** Status Name */
            status_name: string;
            /** Version */
            version: number;
            /**
             * Lead Department
             * @description 主办单位
             */
            lead_department: string | null;
            /**
             * Co Departments
             * @description 协办单位
             */
            co_departments: string[];
            /**
             * Handle Before
             * @description 办理时限, of the answer; null while it stands still or is answered
             */
            handle_before: string | null;
            /**
             * Progress
             * @description 办理进展, as the resident reads it
             */
            progress: string;
            /**
             * Answer
             * @description 答复内容
             */
            answer: string | null;
            /** Result */
            result: string | null;
            /**
             * Result Name
             * @description 办理结果
             */
            result_name: string | null;
            /**
             * Photos
             * @description 照片 of this step, as far as the partner may see them now
             */
            photos: components["schemas"]["ExchangePhotoView"][];
        };
        /** ExchangeEventsView */
        ExchangeEventsView: {
            /** Events */
            events: components["schemas"]["ExchangeEventView"][];
            /**
             * Next
             * @description for since the next time
             */
            next: number;
            /** More */
            more: boolean;
        };
        /** ExchangePhotoView */
        ExchangePhotoView: {
            /** Id */
            id: string;
            /**
             * Type
             * @constant
             */
            type: "image/jpeg";
            /**
             * Size
             * @description bytes
             */
            size: number;
            /**
             * Sha256
             * @description of just those bytes
             */
            sha256: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
            /**
             * Address
             * @description GET without a key, for this partner alone; a new one with every event that is pushed or fetched
             */
            address: string;
            /**
             * Until
             * Format: date-time
             * @description so long the address opens
             */
            until: string;
        };
        /** ExchangeStepView */
        ExchangeStepView: {
            /** Step */
            step: number;
            /** Event */
            event: string;
            /** Event Name */
            event_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Department */
            department: string | null;
            /** Progress */
            progress: string;
            /** Photos */
            photos: components["schemas"]["ExchangePhotoView"][];
        };
        /** ExchangeTicketView */
        ExchangeTicketView: {
            /** Ticket Number */
            ticket_number: string;
            /** Demand Number */
            demand_number: string | null;
            /** Demand */
            demand: string;
            /** Area */
            area: string;
            /** Matter */
            matter: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "lodged" | "accepted" | "dispatched" | "signed" | "working" | "waiting" | "suspended" | "returned" | "confirming" | "closed" | "reopened" | "ended";
            /** Status Name */
            status_name: string;
            /** Version */
            version: number;
            /** Lead Department */
            lead_department: string | null;
            /** Co Departments */
            co_departments: string[];
            /** Handle Before */
            handle_before: string | null;
            /**
             * Promised At
             * Format: date-time
             */
            promised_at: string;
            /** Answer */
            answer: string;
            /** Result */
            result: string | null;
            /** Result Name */
            result_name: string | null;
            /** Confirmation */
            confirmation: string | null;
            /**
             * Contact
             * @description 诉求人联系方式, only for whoever works on it; looking is written down
             */
            contact: string;
            /**
             * Works
             * @description it is the partner's to work on
             */
            works: boolean;
            /**
             * Handed In At
             * Format: date-time
             */
            handed_in_at: string;
            /** Steps */
            steps: components["schemas"]["ExchangeStepView"][];
        };
        /** ExerciseView */
        ExerciseView: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Goal */
            goal: string;
            /** Minutes */
            minutes: number;
            /**
             * Done
             * @description how many steps are done
             */
            done: number;
            /** Steps */
            steps: components["schemas"]["StepView"][];
        };
        /** ExercisesView */
        ExercisesView: {
            /**
             * Practice
             * @description is this login in practice mode?
             */
            practice: boolean;
            /** Items */
            items: components["schemas"]["ExerciseView"][];
        };
        /** ExportPart */
        ExportPart: {
            /** Kind */
            kind: string;
            /** Say */
            say: string;
            /** Records */
            records: {
                [key: string]: unknown;
            }[];
        };
        /** ExportView */
        ExportView: {
            /** Resident */
            resident: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Parts */
            parts: components["schemas"]["ExportPart"][];
            /** Say */
            say: string;
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
        /** FeaturesView */
        FeaturesView: {
            /**
             * Off
             * @description ids of what is switched off now
             */
            off: string[];
        };
        /** Fee */
        Fee: {
            /** Text */
            text: string;
        };
        /** FieldChangeView */
        FieldChangeView: {
            /** Name */
            name: string;
            /** Was */
            was: string;
            /** Becomes */
            becomes: string;
        };
        /** FigureLineView */
        FigureLineView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Values */
            values: {
                [key: string]: number | null;
            };
        };
        /** FiguresView */
        FiguresView: {
            /** First */
            first: string;
            /** Last */
            last: string;
            /**
             * By
             * @enum {string}
             */
            by: "month" | "town" | "department" | "matter";
            /** Measures */
            measures: components["schemas"]["MeasureView"][];
            /** Lines */
            lines: components["schemas"]["FigureLineView"][];
            /** Counted At */
            counted_at: string | null;
            /** Least */
            least: number;
        };
        /** FindingBrief */
        FindingBrief: {
            /** Kind */
            kind: string;
            /** Say */
            say: string;
            /** Why */
            why: string;
            /** Next */
            next: string;
        };
        /** FindingView */
        FindingView: {
            /** Id */
            id: number;
            plate: components["schemas"]["PlateBrief"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "silent" | "damaged" | "reported" | "covered" | "far" | "burst" | "early" | "inspected";
            /** Say */
            say: string;
            /** Why */
            why: string;
            /** Next */
            next: string;
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
        };
        /** FinishBody */
        FinishBody: {
            /**
             * Agreed
             * @default
             */
            agreed?: string;
        };
        /** FirstPasswordView */
        FirstPasswordView: {
            /**
             * Password
             * @description shown once, to be changed at the next sign-in
             */
            password: string;
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
            /** Bundles */
            bundles: components["schemas"]["BundleBriefView"][];
            /** Policies */
            policies: components["schemas"]["FoundPolicy"][];
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
            trouble: components["schemas"]["PlatformTrouble"] | null;
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
        /** FoundPolicy */
        FoundPolicy: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Summary */
            summary: string;
            /** Why */
            why: string;
        };
        /** FreshKeyView */
        FreshKeyView: {
            key: components["schemas"]["ApiKeyView"];
            /**
             * Secret
             * @description shown this once; only its hash is kept
             */
            secret: string;
        };
        /** Freshness */
        Freshness: {
            /** Published At */
            published_at: string;
            /** Review By */
            review_by: string;
            /** Verified By */
            verified_by: string | null;
            /** Verified At */
            verified_at: string | null;
            /**
             * Overdue
             * @description beyond its review date
             */
            overdue: boolean;
            /** Say */
            say: string;
        };
        /** GateView */
        GateView: {
            /** Open */
            open: boolean;
            /** Faults */
            faults: components["schemas"]["PlaceSay"][];
            /** Lint */
            lint: components["schemas"]["LintView"][];
            /** Paths */
            paths: number;
            changes: components["schemas"]["ChangesView"] | null;
            /**
             * Breaks
             * @description bundles that would no longer fit, and so be left out until somebody mends them
             */
            breaks: components["schemas"]["BrokenView"][];
        };
        /** GoneView */
        GoneView: {
            /** Say */
            say: string;
        };
        /** GrantBody */
        GrantBody: {
            /**
             * Role
             * @enum {string}
             */
            role: "city_admin" | "township_admin" | "helper" | "clerk" | "department_handler" | "field_staff" | "editor" | "reviewer" | "auditor";
            /** Area */
            area: string;
            /**
             * Department
             * @default null
             */
            department?: string | null;
        };
        /** GrantView */
        GrantView: {
            /** Id */
            id: string;
            /** Role */
            role: string;
            /** Role Name */
            role_name: string;
            area: components["schemas"]["AreaName"];
            /** Department */
            department: string | null;
            /**
             * Granted At
             * Format: date-time
             */
            granted_at: string;
        };
        /** GraphView */
        GraphView: {
            /** Nodes */
            nodes: components["schemas"]["NodeView"][];
            /** Edges */
            edges: components["schemas"]["EdgeView"][];
        };
        /** GroupView */
        GroupView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Scans
             * @description null: fewer than ten
             */
            scans: number | null;
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
            season: components["schemas"]["Season"] | null;
            /** Tags */
            tags: ("elder" | "newcomer" | "parent" | "shop_owner" | "worker" | "job_seeker" | "graduate" | "driver" | "disabled" | "veteran" | "hmt")[];
            /** @description the fields of the official 实施清单, where they were imported; none is made up */
            official: components["schemas"]["Official"] | null;
            /** Deep */
            deep: boolean;
            /** Version */
            version: number;
            freshness: components["schemas"]["Freshness"];
            /** Platforms */
            platforms: components["schemas"]["PlatformView"][];
            /** Bundles */
            bundles: components["schemas"]["BundleOfMatter"][];
            /** Policies */
            policies: components["schemas"]["PolicyOfMatter"][];
        };
        /** HallBody */
        HallBody: {
            /** Name */
            name: string;
            /**
             * Address
             * @default
             */
            address?: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /**
             * Phone Source
             * @default
             */
            phone_source?: string;
            /** @default null */
            point?: components["schemas"]["PointBody"] | null;
            /**
             * Position
             * @enum {string}
             */
            position: "demo" | "approx" | "exact";
            /**
             * Hours
             * @default
             */
            hours?: string;
            /**
             * @default {
             *       "floor": "",
             *       "windows": "",
             *       "lift": "",
             *       "parking": "",
             *       "bus": "",
             *       "note": ""
             *     }
             */
            notes?: components["schemas"]["NotesBody"];
            /**
             * Verified
             * @description a person has checked name, address and hours
             * @default false
             */
            verified?: boolean;
            /** Edition */
            edition: string;
        };
        /** HallChangeView */
        HallChangeView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Fields */
            fields: components["schemas"]["FieldChangeView"][];
        };
        /** HallKindView */
        HallKindView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Halls */
            halls: number;
            /** Takes */
            takes: components["schemas"]["TakenView"][];
        };
        /** HallKindsView */
        HallKindsView: {
            /** Kinds */
            kinds: components["schemas"]["HallKindView"][];
            /** Services */
            services: components["schemas"]["ServiceChoiceView"][];
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
            /**
             * Saturday
             * @description in an ordinary week, by the usual hours
             * @enum {string}
             */
            saturday: "open" | "closed" | "unknown";
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
            /**
             * Closures
             * @description temporary, now or within a week
             */
            closures: components["schemas"]["ClosureView"][];
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
        /** HangUpBody */
        HangUpBody: {
            /**
             * Why
             * @default
             * @enum {string}
             */
            why?: "" | "declined" | "network" | "failed";
        };
        /** HealthView */
        HealthView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["FindingView"][];
            /** Kinds */
            kinds: components["schemas"]["KindCount"][];
        };
        /**
         * HelpContextBody
         * @description All of it may be missing. answers: as for resolve.
         */
        HelpContextBody: {
            /**
             * Plate
             * @default null
             */
            plate?: string | null;
            /**
             * Area
             * @default null
             */
            area?: string | null;
            /**
             * Words
             * @description what was typed into the search
             * @default
             */
            words?: string;
            /**
             * Matter
             * @default null
             */
            matter?: string | null;
            /** Answers */
            answers?: {
                [key: string]: unknown;
            };
            /**
             * Materials
             * @description ids on the list as shown
             */
            materials?: string[];
            /** Ticks */
            ticks?: string[];
            /**
             * Hall
             * @default null
             */
            hall?: string | null;
            /**
             * Page
             * @description where help was asked for
             * @default
             */
            page?: string;
            /**
             * Checklist
             * @description pick-up code
             * @default null
             */
            checklist?: string | null;
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
        /** HistoryView */
        HistoryView: {
            /** Items */
            items: components["schemas"]["ChangeView"][];
        };
        /** HomeCardView */
        HomeCardView: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Value */
            value: number;
            /** Say */
            say: string;
            /**
             * To
             * @description the console's page about it
             */
            to: string;
            /** Query */
            query: {
                [key: string]: string;
            };
            /**
             * Calm
             * @description nothing has to be done about it
             */
            calm: boolean;
        };
        /** HomeView */
        HomeView: {
            /** Cards */
            cards: components["schemas"]["HomeCardView"][];
        };
        /** HotWordView */
        HotWordView: {
            /** Text */
            text: string;
            /** Matter */
            matter: string | null;
        };
        /** HoursView */
        HoursView: {
            /** Text */
            text: string;
            /** Problem */
            problem: string | null;
        };
        /** IceServerView */
        IceServerView: {
            /** Urls */
            urls: string[];
            /** Username */
            username: string | null;
            /** Credential */
            credential: string | null;
        };
        /** IceView */
        IceView: {
            /** Servers */
            servers: components["schemas"]["IceServerView"][];
            /** Relay Only */
            relay_only: boolean;
        };
        /** IdentityBody */
        IdentityBody: {
            /**
             * Provider
             * @description 苏服办、鹿路通
             * @enum {string}
             */
            provider: "sufuban" | "lulutong";
            /**
             * Ticket
             * @description handed over by the platform; holds once
             */
            ticket: string;
        };
        /** IdentityView */
        IdentityView: {
            /** Token */
            token: string;
            /** Resident */
            resident: string;
            /** Real Name */
            real_name: boolean;
            /**
             * Channel
             * @enum {string}
             */
            channel: "platform" | "recording";
            /** Say */
            say: string | null;
        };
        /** ImportBody */
        ImportBody: {
            /** Yaml */
            yaml: string;
            /**
             * Why
             * @default
             */
            why?: string;
        };
        /** ImportRowView */
        ImportRowView: {
            /** Row */
            row: number;
            /** Cells */
            cells: {
                [key: string]: string;
            };
            /** Faults */
            faults: components["schemas"]["CellFault"][];
            /** Scene Code */
            scene_code: string | null;
        };
        /** ImportRowsView */
        ImportRowsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["ImportRowView"][];
        };
        /** ImportView */
        ImportView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            area: components["schemas"]["AreaView"];
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Encoding */
            encoding: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active" | "discarded";
            /** Rows */
            rows: number;
            /** Bad */
            bad: number;
            /** Made */
            made: number;
            /** Left Out */
            left_out: number;
            /** Started As */
            started_as: string;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Activated At */
            activated_at: string | null;
        };
        /** ImportedMatterView */
        ImportedMatterView: {
            /** Matter */
            matter: string;
            /** Version */
            version: number;
        };
        /** ImportsView */
        ImportsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["ImportView"][];
        };
        /** InboxGroupView */
        InboxGroupView: {
            /**
             * Id
             * @enum {string}
             */
            id: "today" | "sign" | "work" | "tasks" | "waiting";
            /** Name */
            name: string;
            /** Total */
            total: number;
            /**
             * Items
             * @description the first of them, the most urgent ones first
             */
            items: components["schemas"]["StaffTicketRow"][];
        };
        /** InboxView */
        InboxView: {
            /** Notices */
            notices: components["schemas"]["MessageView"][];
            /** Unread */
            unread: number;
            /** Channel */
            channel: string;
            /** Say */
            say: string | null;
        };
        /** InsteadView */
        InsteadView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Url */
            url: string | null;
        };
        /** InviteBody */
        InviteBody: {
            /**
             * Helper
             * Format: uuid
             */
            helper: string;
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
        /** IssueBody */
        IssueBody: {
            /** Name */
            name: string;
            /**
             * Site Type
             * @enum {string}
             */
            site_type: "mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory";
            /** Area */
            area: string;
            /**
             * Address
             * @default null
             */
            address?: string | null;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /**
             * Datum
             * @default gcj02
             * @enum {string}
             */
            datum?: "wgs84" | "gcj02" | "bd09";
            /**
             * Exact
             * @description measured on the spot
             * @default false
             */
            exact?: boolean;
            /**
             * Number
             * @description empty: the next free one
             * @default
             */
            number?: string;
        };
        /** KeyBody */
        KeyBody: {
            /**
             * Name
             * @description which platform or tool
             */
            name: string;
            /**
             * Owner
             * @description the unit that answers for it; no person
             */
            owner: string;
            /** Area */
            area: string;
            /** Scopes */
            scopes: ("content" | "feed" | "search" | "resolve" | "halls")[];
            /**
             * Per Minute
             * @default 6000
             */
            per_minute?: number;
            /**
             * Expires On
             * Format: date
             * @description the last day on which it holds
             */
            expires_on: string;
        };
        /** KeyScopeView */
        KeyScopeView: {
            /**
             * Id
             * @enum {string}
             */
            id: "content" | "feed" | "search" | "resolve" | "halls";
            /** Name */
            name: string;
        };
        /** KindCount */
        KindCount: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "silent" | "damaged" | "reported" | "covered" | "far" | "burst" | "early" | "inspected";
            /** Say */
            say: string;
            /** Count */
            count: number;
        };
        /** KindServiceBody */
        KindServiceBody: {
            /** Service */
            service: string;
            /**
             * Level
             * @enum {string}
             */
            level: "city" | "town" | "community";
        };
        /** KindServicesBody */
        KindServicesBody: {
            /** Takes */
            takes: components["schemas"]["KindServiceBody"][];
        };
        /** LaterBody */
        LaterBody: {
            /** On */
            on: boolean;
        };
        /** LedgerAliasBody */
        LedgerAliasBody: {
            /** Version */
            version: number;
            /** Matter */
            matter: string;
            /** Alias */
            alias: string;
        };
        /** LedgerCaseView */
        LedgerCaseView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Item */
            item: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "query" | "situation" | "guide" | "fresh";
            /**
             * Say
             * @description what must hold, in words
             */
            say: string;
            /** Matter */
            matter: string | null;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Passed */
            passed: boolean | null;
            /** Said */
            said: string;
            /** Ran At */
            ran_at: string | null;
            /** Joined At */
            joined_at: string | null;
            /** By */
            by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** LedgerDetailView */
        LedgerDetailView: {
            /** Id */
            id: number;
            /**
             * Family
             * @enum {string}
             */
            family: "search" | "outside" | "fact" | "list" | "service" | "overdue" | "idea";
            /** Family Say */
            family_say: string;
            /** Title */
            title: string;
            /**
             * Words
             * @description up to five ways in which it was said; none while too few people said it
             */
            words: string[];
            /** Hidden */
            hidden: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "new" | "claimed" | "working" | "verifying" | "closed" | "dropped" | "merged";
            /** State Say */
            state_say: string;
            /** Version */
            version: number;
            /** Matter */
            matter: string | null;
            /** Matter Name */
            matter_name: string | null;
            /** Field */
            field: string | null;
            /** Elsewhere */
            elsewhere: string | null;
            /** Department */
            department: string | null;
            /** Owner */
            owner: string;
            /**
             * People
             * @description different people; null: fewer than the minimum group
             */
            people: number | null;
            /** Times */
            times: number | null;
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Closed At */
            closed_at: string | null;
            /** Kinds */
            kinds: components["schemas"]["LedgerKindCount"][];
            /** Examples */
            examples: components["schemas"]["LedgerExampleView"][];
            /** Events */
            events: components["schemas"]["LedgerEventView"][];
            /** Cases */
            cases: components["schemas"]["LedgerCaseView"][];
            /** Near */
            near: components["schemas"]["NearItemView"][];
            /** Moves */
            moves: string[];
            /** Needs Case */
            needs_case: boolean;
            /** Say */
            say: string;
            /** Before */
            before: number | null;
            /** Merged Into */
            merged_into: number | null;
            /** Draft */
            draft: string | null;
        };
        /** LedgerEventView */
        LedgerEventView: {
            /** Move */
            move: string;
            /** Say */
            say: string;
            /** Before */
            before: string;
            /** After */
            after: string;
            /** By */
            by: string;
            /** Text */
            text: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** LedgerExampleView */
        LedgerExampleView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Say */
            say: string;
            /** Text */
            text: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** LedgerItemView */
        LedgerItemView: {
            /** Id */
            id: number;
            /**
             * Family
             * @enum {string}
             */
            family: "search" | "outside" | "fact" | "list" | "service" | "overdue" | "idea";
            /** Family Say */
            family_say: string;
            /** Title */
            title: string;
            /**
             * Words
             * @description up to five ways in which it was said; none while too few people said it
             */
            words: string[];
            /** Hidden */
            hidden: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "new" | "claimed" | "working" | "verifying" | "closed" | "dropped" | "merged";
            /** State Say */
            state_say: string;
            /** Version */
            version: number;
            /** Matter */
            matter: string | null;
            /** Matter Name */
            matter_name: string | null;
            /** Field */
            field: string | null;
            /** Elsewhere */
            elsewhere: string | null;
            /** Department */
            department: string | null;
            /** Owner */
            owner: string;
            /**
             * People
             * @description different people; null: fewer than the minimum group
             */
            people: number | null;
            /** Times */
            times: number | null;
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Closed At */
            closed_at: string | null;
        };
        /** LedgerItemsView */
        LedgerItemsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["LedgerItemView"][];
            /**
             * Counts
             * @description by state, as the list would show them
             */
            counts: {
                [key: string]: number;
            };
            /** Least */
            least: number;
        };
        /** LedgerKindCount */
        LedgerKindCount: {
            /** Kind */
            kind: string;
            /** Say */
            say: string;
            /** Times */
            times: number;
        };
        /** LedgerMergeBody */
        LedgerMergeBody: {
            /** Version */
            version: number;
            /** Into */
            into: number;
        };
        /** LedgerMoveBody */
        LedgerMoveBody: {
            /** Version */
            version: number;
            /**
             * Move
             * @enum {string}
             */
            move: "claim" | "start" | "mended" | "back" | "close" | "drop" | "reopen";
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** LedgerOwnerBody */
        LedgerOwnerBody: {
            /** Version */
            version: number;
            /**
             * Department
             * @default null
             */
            department?: string | null;
            /**
             * Owner
             * @description a colleague's sign-in name
             * @default null
             */
            owner?: string | null;
        };
        /** LedgerSplitBody */
        LedgerSplitBody: {
            /** Version */
            version: number;
            /** Intake */
            intake: string[];
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
        /** LinkBody */
        LinkBody: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "url_link" | "scheme" | "short_link";
            /**
             * Days
             * @default 30
             */
            days?: number;
        };
        /** LinkNightView */
        LinkNightView: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Ended At
             * Format: date-time
             */
            ended_at: string;
            /** Looked */
            looked: boolean;
            /** Ok */
            ok: number;
            /** Caution */
            caution: number;
            /** Broken */
            broken: number;
            /** Say */
            say: string;
        };
        /** LinkRowView */
        LinkRowView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Url */
            url: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "caution" | "broken" | "unchecked" | "no_address";
            /** Why */
            why: string;
            /**
             * Since
             * @description when it was first found like that
             */
            since: string | null;
            /**
             * Failures
             * @description nights in a row on which it did not open
             */
            failures: number;
            /** Ok At */
            ok_at: string | null;
            /** Looked At */
            looked_at: string | null;
            /** Moved To */
            moved_to: string | null;
            /**
             * Departments
             * @description who was told, or would be; none: the city
             */
            departments: string[];
        };
        /** LinkView */
        LinkView: {
            /** Link */
            link: string;
            /**
             * Holds Until
             * Format: date-time
             */
            holds_until: string;
            /** Say */
            say: string;
        };
        /** LinksView */
        LinksView: {
            /** Items */
            items: components["schemas"]["LinkRowView"][];
            /** @description the last round that came to its end */
            night: components["schemas"]["LinkNightView"] | null;
        };
        /** LintView */
        LintView: {
            /** Place */
            place: (string | number)[];
            /** Say */
            say: string;
            /** Rule */
            rule: string;
            /** Key */
            key: string;
            /** Waivable */
            waivable: boolean;
            /**
             * Standing
             * @description in the version in force, too
             */
            standing: boolean;
            /** Waived */
            waived: string | null;
            /** Blocks */
            blocks: boolean;
        };
        /** ListChangeView */
        ListChangeView: {
            /**
             * Said
             * @description an example: what the resident says
             */
            said: string[];
            /** Added */
            added: string[];
            /** Removed */
            removed: string[];
            /** Altered */
            altered: string[];
            /**
             * Order
             * @description was, now
             */
            order: string[][] | null;
            /** Situations */
            situations: number;
        };
        /** ListChangesView */
        ListChangesView: {
            /** Compared */
            compared: number;
            /** Changed */
            changed: number;
            /** Kinds */
            kinds: components["schemas"]["ListChangeView"][];
        };
        /** LoginBody */
        LoginBody: {
            /**
             * Name
             * @description 用户名，不分大小写
             */
            name: string;
            /** Password */
            password: string;
            /**
             * Code
             * @description 动态验证码或备用验证码，账号开启后必填
             * @default null
             */
            code?: string | null;
            /**
             * Practice
             * @description 练习模式
             * @default false
             */
            practice?: boolean;
        };
        /** LoginView */
        LoginView: {
            /** Token */
            token: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Must
             * @description what has to be done before anything else is open
             */
            must: ("password" | "second_factor") | null;
        };
        /** LookedView */
        LookedView: {
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "ok" | "caution" | "failed" | "unreachable";
            /** Say */
            say: string;
        };
        /** ManyStepsBody */
        ManyStepsBody: {
            /**
             * Step
             * @enum {string}
             */
            step: "print" | "post" | "activate" | "damage" | "repair" | "retire";
            /**
             * Reason
             * @default
             */
            reason?: string;
            /** Codes */
            codes: string[];
        };
        /** ManyStepsView */
        ManyStepsView: {
            /** Done */
            done: number;
        };
        /** MapHall */
        MapHall: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
        };
        /** MapPlate */
        MapPlate: {
            /** Code */
            code: string;
            /** Number */
            number: string;
            /** Name */
            name: string;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /**
             * Status
             * @enum {string}
             */
            status: "designed" | "printed" | "posted" | "active" | "damaged" | "moved" | "retired";
            /** Findings */
            findings: number;
        };
        /** MapTown */
        MapTown: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /** Plates */
            plates: number;
        };
        /**
         * MapView
         * @description Points are GCJ-02.
         */
        MapView: {
            /** Tiles */
            tiles: string;
            /** Plates */
            plates: components["schemas"]["MapPlate"][];
            /** Halls */
            halls: components["schemas"]["MapHall"][];
            /** Towns */
            towns: components["schemas"]["MapTown"][];
            /** Left Out */
            left_out: number;
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
        /** MatterDetailView */
        MatterDetailView: {
            /** Id */
            id: string;
            /** Plain Name */
            plain_name: string;
            /** Department */
            department: string;
            /** Version */
            version: number;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Drafts */
            drafts: components["schemas"]["DraftView"][];
            /** Proposals */
            proposals: components["schemas"]["ProposalView"][];
            /** Versions */
            versions: components["schemas"]["VersionView"][];
            /** History */
            history: components["schemas"]["PublishedView"][];
            /** May Edit */
            may_edit: boolean;
            /** May Review */
            may_review: boolean;
        };
        /** MatterList */
        MatterList: {
            /** Matters */
            matters: components["schemas"]["MatterSummary"][];
        };
        /** MatterRowView */
        MatterRowView: {
            /** Id */
            id: string;
            /** Official Name */
            official_name: string;
            /** Plain Name */
            plain_name: string;
            /** Department */
            department: string;
            /** Theme */
            theme: string;
            /** Version */
            version: number;
            /**
             * Review By
             * Format: date
             */
            review_by: string;
            /** Overdue */
            overdue: boolean;
            /** Verified By */
            verified_by: string | null;
            /** Questions */
            questions: number;
            /** Materials */
            materials: number;
            /** Drafts */
            drafts: number;
            /** Proposals */
            proposals: number;
        };
        /** MatterRowsView */
        MatterRowsView: {
            /** Items */
            items: components["schemas"]["MatterRowView"][];
            /** Overdue */
            overdue: number;
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
        /** MaybeSayBody */
        MaybeSayBody: {
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** MeView */
        MeView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Display Name */
            display_name: string;
            /** Demo */
            demo: boolean;
            area: components["schemas"]["AreaName"];
            /** Must */
            must: ("password" | "second_factor") | null;
            /** Practice */
            practice: boolean;
            second_factor: components["schemas"]["SecondFactorState"];
            /**
             * Password Changed At
             * Format: date-time
             */
            password_changed_at: string;
            /** Grants */
            grants: components["schemas"]["GrantView"][];
            /**
             * Permissions
             * @description action -> where; what is not in here is not allowed anywhere
             */
            permissions: {
                [key: string]: components["schemas"]["Permission"];
            };
        };
        /** MeasureView */
        MeasureView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Question */
            question: string;
            /** Unit */
            unit: string;
            /**
             * Better
             * @enum {string}
             */
            better: "more" | "less" | "";
            /**
             * Whole
             * @description null: fewer than ten, or nothing to divide by
             */
            whole: number | null;
            /** Say */
            say: string;
        };
        /** MemberView */
        MemberView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Display Name */
            display_name: string;
            /** Demo */
            demo: boolean;
            area: components["schemas"]["AreaName"];
            /**
             * State
             * @enum {string}
             */
            state: "active" | "disabled";
            /**
             * Locked
             * @description after five wrong tries; a new password opens it at once
             */
            locked: boolean;
            /** Second Factor */
            second_factor: boolean;
            /** Must Change Password */
            must_change_password: boolean;
            /** Grants */
            grants: components["schemas"]["GrantView"][];
            /**
             * Manageable
             * @description may the caller change this account?
             */
            manageable: boolean;
        };
        /** MembersView */
        MembersView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["MemberView"][];
        };
        /** MessageView */
        MessageView: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
            /** Page */
            page: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Read */
            read: boolean;
            /** Sendings */
            sendings: components["schemas"]["SendingView"][];
        };
        /** MineItemView */
        MineItemView: {
            /** Code */
            code: string;
            /** Matter */
            matter: string;
            /** Bundle */
            bundle: string | null;
            /** Matter Name */
            matter_name: string;
            /** Label */
            label: string;
            /**
             * For
             * @enum {string}
             */
            for: "self" | "relative" | "other";
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /** MineView */
        MineView: {
            /** Items */
            items: components["schemas"]["MineItemView"][];
        };
        /** MismatchBody */
        MismatchBody: {
            /**
             * Seen
             * @description number of the last event that was seen
             */
            seen: number;
            /** Say */
            say: string;
            /**
             * Material
             * @default null
             */
            material?: string | null;
        };
        /** MoveBody */
        MoveBody: {
            /**
             * Say
             * @default
             */
            say?: string;
        };
        /** MoveBookingBody */
        MoveBookingBody: {
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /** MyTicketView */
        MyTicketView: {
            /** Number */
            number: string;
            /** Text */
            text: string;
            /** Status */
            status: string;
            /** Status Name */
            status_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** MyTicketsView */
        MyTicketsView: {
            /** Items */
            items: components["schemas"]["MyTicketView"][];
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
        /** NearItemView */
        NearItemView: {
            /** Id */
            id: number;
            /** Title */
            title: string;
            /** People */
            people: number | null;
            /** Near */
            near: number;
        };
        /** NewDutyLineBody */
        NewDutyLineBody: {
            /** Name */
            name: string;
            /**
             * Words
             * @description as people say it
             */
            words: string[];
            /** Lead */
            lead: string;
            /**
             * Co
             * @default []
             */
            co?: string[];
            /**
             * Route
             * @default transfer
             * @enum {string}
             */
            route?: "transfer" | "dispatch";
            /**
             * Reason
             * @description why; kept with the change
             * @default
             */
            reason?: string;
            /** Topic */
            topic: string;
            /**
             * Area
             * @description null: the whole city
             * @default null
             */
            area?: string | null;
        };
        /** NewMemberBody */
        NewMemberBody: {
            /** Name */
            name: string;
            /** Display Name */
            display_name: string;
            /**
             * Area
             * @description where they work
             */
            area: string;
            /**
             * Grants
             * @default []
             */
            grants?: components["schemas"]["GrantBody"][];
        };
        /** NewMemberView */
        NewMemberView: {
            member: components["schemas"]["MemberView"];
            /**
             * Password
             * @description the first password, shown once, to be changed at the first sign-in
             */
            password: string;
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
        /** NextView */
        NextView: {
            session: components["schemas"]["StaffSessionView"] | null;
        };
        /** NodeView */
        NodeView: {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "question" | "refusal" | "material";
            /** Text */
            text: string;
            /** When */
            when: string | null;
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
        /**
         * Note
         * @description matter: another matter that it tells of, for the resident to go there.
         */
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
            /**
             * Matter
             * @default null
             */
            matter?: string | null;
        };
        /** NotesBody */
        NotesBody: {
            /**
             * Floor
             * @default
             */
            floor?: string;
            /**
             * Windows
             * @default
             */
            windows?: string;
            /**
             * Lift
             * @default
             */
            lift?: string;
            /**
             * Parking
             * @default
             */
            parking?: string;
            /**
             * Bus
             * @default
             */
            bus?: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** NotesView */
        NotesView: {
            /**
             * Floor
             * @default
             */
            floor?: string;
            /**
             * Windows
             * @default
             */
            windows?: string;
            /**
             * Lift
             * @default
             */
            lift?: string;
            /**
             * Parking
             * @default
             */
            parking?: string;
            /**
             * Bus
             * @default
             */
            bus?: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** NoticeBody */
        NoticeBody: {
            /** Area */
            area: string;
            /**
             * Level
             * @enum {string}
             */
            level: "info" | "important" | "urgent";
            /** Text */
            text: string;
            /**
             * Begins At
             * Format: date-time
             */
            begins_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
        };
        /** NoticeView */
        NoticeView: {
            /** Id */
            id: string;
            /**
             * Level
             * @enum {string}
             */
            level: "info" | "important" | "urgent";
            /** Text */
            text: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /** OfferBody */
        OfferBody: {
            /** Password */
            password: string;
            /**
             * Code
             * @description 现有的动态验证码或备用验证码，更换时必填
             * @default null
             */
            code?: string | null;
        };
        /** OfferView */
        OfferView: {
            /** Secret */
            secret: string;
            /** Otpauth */
            otpauth: string;
            /** Qr Svg */
            qr_svg: string;
        };
        /**
         * Official
         * @description 官方要素 of one matter. imported: they came with an import, and editors here do not change them.
         */
        Official: {
            /**
             * Imported
             * @default false
             */
            imported?: boolean;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * As Of
             * @default null
             */
            as_of?: string | null;
            /**
             * Basic Code
             * @default null
             */
            basic_code?: string | null;
            /**
             * Implementation Code
             * @default null
             */
            implementation_code?: string | null;
            /**
             * Handling Code
             * @default null
             */
            handling_code?: string | null;
            /**
             * Kind
             * @default null
             */
            kind?: ("行政许可" | "行政处罚" | "行政强制" | "行政征收" | "行政给付" | "行政检查" | "行政确认" | "行政奖励" | "行政裁决" | "其他行政权力" | "公共服务") | null;
            /**
             * Level
             * @default null
             */
            level?: ("国家级" | "省级" | "市级" | "县级" | "乡镇级" | "村级") | null;
            /**
             * Body
             * @default null
             */
            body?: string | null;
            /**
             * Entrusted By
             * @default null
             */
            entrusted_by?: string | null;
            /**
             * Handling
             * @default null
             */
            handling?: ("即办件" | "承诺件") | null;
            /**
             * Legal Days
             * @default null
             */
            legal_days?: number | null;
            /**
             * Legal Unit
             * @default null
             */
            legal_unit?: ("工作日" | "自然日") | null;
            /**
             * Promised Days
             * @default null
             */
            promised_days?: number | null;
            /**
             * Promised Unit
             * @default null
             */
            promised_unit?: ("工作日" | "自然日") | null;
            /**
             * Charges
             * @default null
             */
            charges?: boolean | null;
            /**
             * Fee Basis
             * @default null
             */
            fee_basis?: string | null;
            /**
             * Fee Items
             * @default null
             */
            fee_items?: string | null;
            /**
             * Fee Standard
             * @default null
             */
            fee_standard?: string | null;
            /**
             * Pays Online
             * @default null
             */
            pays_online?: boolean | null;
            /**
             * Visits
             * @default null
             */
            visits?: number | null;
            /**
             * Visit Reason
             * @default null
             */
            visit_reason?: string | null;
            /**
             * Online Depth
             * @default null
             */
            online_depth?: ("Ⅰ级" | "Ⅱ级" | "Ⅲ级" | "Ⅳ级") | null;
            /**
             * Serves
             * @default []
             */
            serves?: ("自然人" | "企业法人" | "事业法人" | "社会组织法人" | "非法人企业" | "行政机关" | "其他组织")[];
            /**
             * Ways
             * @default []
             */
            ways?: ("窗口办理" | "网上办理" | "快递申请" | "自助终端" | "电话办理")[];
            /**
             * Result Name
             * @default null
             */
            result_name?: string | null;
            /**
             * Number Limit
             * @default null
             */
            number_limit?: string | null;
            /**
             * Basis
             * @default null
             */
            basis?: string | null;
            /**
             * Asks Phone
             * @default null
             */
            asks_phone?: string | null;
            /**
             * Complains Phone
             * @default null
             */
            complains_phone?: string | null;
        };
        /** OfficialChangeView */
        OfficialChangeView: {
            /** Field */
            field: string;
            /** Was */
            was: unknown;
            /** Now */
            now: unknown;
        };
        /** OfficialImportBody */
        OfficialImportBody: {
            /** Csv */
            csv: string;
            /**
             * Source
             * @description which list it was taken from
             */
            source: string;
            /**
             * As Of
             * Format: date
             * @description the day of that list
             */
            as_of: string;
            /**
             * Digest
             * @description of the preview that was looked at
             */
            digest: string;
        };
        /** OfficialImportedView */
        OfficialImportedView: {
            /** Published */
            published: components["schemas"]["ImportedMatterView"][];
        };
        /** OfficialPreviewView */
        OfficialPreviewView: {
            /**
             * Rows
             * @description that change or are wrong; at most 300
             */
            rows: components["schemas"]["OfficialRowView"][];
            /** Changed */
            changed: number;
            /** Faulty */
            faulty: number;
            /** Unchanged */
            unchanged: number;
            /**
             * Strangers
             * @description columns that are no official field, and are passed over
             */
            strangers: string[];
            /** Digest */
            digest: string;
        };
        /** OfficialRowView */
        OfficialRowView: {
            /** Line */
            line: number;
            /** Matter */
            matter: string | null;
            /** Plain Name */
            plain_name: string;
            /** Faults */
            faults: string[];
            /** Warnings */
            warnings: string[];
            /** Changes */
            changes: components["schemas"]["OfficialChangeView"][];
        };
        /** OfficialSheetBody */
        OfficialSheetBody: {
            /** Csv */
            csv: string;
            /**
             * Source
             * @description which list it was taken from
             */
            source: string;
            /**
             * As Of
             * Format: date
             * @description the day of that list
             */
            as_of: string;
        };
        /** OneTripRow */
        OneTripRow: {
            /** Matter */
            matter: string;
            /** Asked */
            asked: number;
            /** One Trip Rate */
            one_trip_rate: number;
            /** List Right Rate */
            list_right_rate: number;
        };
        /** OneTripView */
        OneTripView: {
            /**
             * Items
             * @description worst first; matters that too few were asked about are left out
             */
            items: components["schemas"]["OneTripRow"][];
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
        /** OverviewView */
        OverviewView: {
            /** Waiting */
            waiting: components["schemas"]["WaitingView"][];
            /** Longest Wait Seconds */
            longest_wait_seconds: number;
            /** Served */
            served: number;
            /** Helpers */
            helpers: components["schemas"]["ColleagueView"][];
        };
        /** PaperLineView */
        PaperLineView: {
            /** Matter */
            matter: string;
            /** Material */
            material: string;
            /**
             * Name
             * @description what this matter calls it
             */
            name: string;
            /**
             * Form
             * @enum {string}
             */
            form: "original" | "copy" | "original_and_copy" | "electronic" | "fill_in";
            /** Copies */
            copies: number;
        };
        /** PartnerBody */
        PartnerBody: {
            /** Name */
            name: string;
            /**
             * Lodges
             * @description 交办: may hand in tickets under its own numbers
             */
            lodges: boolean;
            /**
             * Works
             * @description 承办: works on tickets of its departments and reports back
             */
            works: boolean;
            /**
             * Departments
             * @default []
             */
            departments?: string[];
            /**
             * Areas
             * @description these and what lies in them
             */
            areas: string[];
            /**
             * Mode
             * @description realtime: pushed to url; batch: fetched
             * @enum {string}
             */
            mode: "realtime" | "batch";
            /**
             * Url
             * @default
             */
            url?: string;
        };
        /** PartnerIssuedView */
        PartnerIssuedView: {
            partner: components["schemas"]["PartnerView"];
            /**
             * Key
             * @description Authorization: Bearer …; shown once
             */
            key: string;
            /**
             * Secret
             * @description signs what is pushed; shown once
             */
            secret: string;
        };
        /** PartnerReportBody */
        PartnerReportBody: {
            /**
             * Event Id
             * @description the partner's own: a second time it changes nothing
             */
            event_id: string;
            /**
             * Event
             * @description 签收 开始办理 首次反馈 请补充 中止 续办 延期 答复 退回 协办办完; 补充 确认解决 没解决 by whoever handed it in
             * @enum {string}
             */
            event: "sign" | "start" | "feedback" | "ask" | "suspend" | "resume" | "extend" | "answer" | "return" | "assisted" | "supplement" | "confirm" | "unsolved";
            /**
             * Say
             * @description 办理说明; of an answer 答复内容
             * @default
             */
            say?: string;
            /**
             * Basis
             * @description 退回依据
             * @default
             */
            basis?: string;
            /**
             * Department
             * @description 协办部门, of assisted
             * @default
             */
            department?: string;
            /**
             * Result
             * @description 办理结果, of an answer: 已解决 部分解决 解释说明 不予受理
             * @default
             * @enum {string}
             */
            result?: "" | "solved" | "partly" | "explained" | "not_accepted";
            /**
             * Days
             * @description 延期的工作日数
             * @default 0
             */
            days?: number;
            /**
             * Version
             * @description of the ticket as it was last seen; with it a report that was overtaken is refused
             * @default null
             */
            version?: number | null;
            /**
             * Photos
             * @description 照片, ids of pictures that were uploaded before; of feedback, answer, assisted, supplement
             * @default []
             */
            photos?: string[];
            /**
             * Release
             * @description the resident sees the photos too; those that come with a supplement they always do
             * @default false
             */
            release?: boolean;
            /**
             * Demand Number
             * @description under which number the partner works on it; kept once
             * @default
             */
            demand_number?: string;
        };
        /** PartnerStateBody */
        PartnerStateBody: {
            /**
             * State
             * @enum {string}
             */
            state: "active" | "stopped";
        };
        /** PartnerView */
        PartnerView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Lodges */
            lodges: boolean;
            /** Works */
            works: boolean;
            /** Departments */
            departments: string[];
            /** Areas */
            areas: string[];
            /**
             * Mode
             * @enum {string}
             */
            mode: "realtime" | "batch";
            /** Url */
            url: string;
            /**
             * State
             * @enum {string}
             */
            state: "active" | "stopped";
            /**
             * Old Until
             * @description so long the key and the secret before these hold as well
             */
            old_until: string | null;
            /**
             * Failures
             * @description pushes in a row that nobody took
             */
            failures: number;
            /** Waiting */
            waiting: number;
            /** Dead */
            dead: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Rotated At */
            rotated_at: string | null;
            /** Seen At */
            seen_at: string | null;
        };
        /** PartnersView */
        PartnersView: {
            /** Items */
            items: components["schemas"]["PartnerView"][];
        };
        /** PasswordBody */
        PasswordBody: {
            /** Current */
            current: string;
            /** New */
            new: string;
        };
        /** PathView */
        PathView: {
            /** Answers */
            answers: string[];
            /** Verdict */
            verdict: string;
            /** Reason */
            reason: string | null;
            /** Materials */
            materials: string[];
        };
        /** PathsView */
        PathsView: {
            /** Items */
            items: components["schemas"]["PathView"][];
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
        };
        /** PeriodView */
        PeriodView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "wait" | "serve" | "hold" | "end";
            /** Why */
            why: string;
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
        };
        /** PeriodsView */
        PeriodsView: {
            /** Periods */
            periods: components["schemas"]["PeriodView"][];
        };
        /** Permission */
        Permission: {
            /** Say */
            say: string;
            /** Everywhere */
            everywhere: boolean;
            /**
             * Areas
             * @description area ids, each with all that lies below; empty when everywhere
             */
            areas: string[];
        };
        /** PhoneBody */
        PhoneBody: {
            /**
             * Code
             * @description of a getPhoneNumber button
             */
            code: string;
            /**
             * Sms
             * @description agrees to text messages about their own matters
             * @default false
             */
            sms?: boolean;
        };
        /** PhoneCodeView */
        PhoneCodeView: {
            /** Code */
            code: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /**
             * Session
             * Format: uuid
             */
            session: string;
        };
        /** PhoneJoinBody */
        PhoneJoinBody: {
            /** Code */
            code: string;
        };
        /** PhoneView */
        PhoneView: {
            /**
             * Phone
             * @description masked
             */
            phone: string;
            /** Sms */
            sms: boolean;
            /**
             * Channel
             * @enum {string}
             */
            channel: "wechat" | "recording";
        };
        /** PhotoView */
        PhotoView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
        };
        /** PictureMarkView */
        PictureMarkView: {
            /** Number */
            number: number;
            /** Name */
            name: string;
            /** Say */
            say: string;
        };
        /** PictureView */
        PictureView: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Alt */
            alt: string;
            /** Material */
            material: string | null;
            /** Step */
            step: string | null;
            /** Parts */
            parts: components["schemas"]["PictureMarkView"][];
            /** Url */
            url: string;
            /** Version */
            version: string;
        };
        /**
         * PicturesView
         * @description 配图: in the order of the trip; and the letters of one's own that its materials ask for.
         */
        PicturesView: {
            /** Matter */
            matter: string;
            /** Pictures */
            pictures: components["schemas"]["PictureView"][];
            /** Blanks */
            blanks: components["schemas"]["BlankView"][];
        };
        /** PlaceSay */
        PlaceSay: {
            /** Place */
            place: (string | number)[];
            /** Say */
            say: string;
        };
        /** PlacementView */
        PlacementView: {
            /** Name */
            name: string;
            area: components["schemas"]["AreaView"];
            /** Address */
            address: string | null;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /** Began At */
            began_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Scans */
            scans: number;
        };
        /** PlanBody */
        PlanBody: {
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
            /**
             * Plate
             * @default null
             */
            plate?: string | null;
            /**
             * Lat
             * @default null
             */
            lat?: number | null;
            /**
             * Lng
             * @default null
             */
            lng?: number | null;
            /**
             * Datum
             * @default gcj02
             * @enum {string}
             */
            datum?: "wgs84" | "gcj02" | "bd09";
            /**
             * Area
             * @default null
             */
            area?: string | null;
            /**
             * Leave At
             * @description now if absent
             * @default null
             */
            leave_at?: string | null;
        };
        /** PlanView */
        PlanView: {
            /** Matter */
            matter: string;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "yes" | "no" | "more";
            /** Materials */
            materials: components["schemas"]["MaterialView"][];
            hall: components["schemas"]["HallView"] | null;
            way: components["schemas"]["WayView"];
            /** Tonight */
            tonight: components["schemas"]["TonightView"][];
            /**
             * Choices
             * @description 区镇 to choose from, where the hall hangs on one
             */
            choices: {
                [key: string]: string;
            }[];
        };
        /** PlateBrief */
        PlateBrief: {
            /** Scene Code */
            scene_code: string;
            /** Number */
            number: string;
            /** Name */
            name: string;
            area: components["schemas"]["AreaView"];
            /** Status */
            status: string;
            /** Status Name */
            status_name: string;
        };
        /** PlateBriefView */
        PlateBriefView: {
            /** Scene Code */
            scene_code: string;
            /** Number */
            number: string;
            /** Name */
            name: string;
        };
        /** PlateDetailView */
        PlateDetailView: {
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
            /** Position */
            position: string;
            /**
             * Status
             * @enum {string}
             */
            status: "designed" | "printed" | "posted" | "active" | "damaged" | "moved" | "retired";
            /** Status Name */
            status_name: string;
            /** Successor */
            successor: string | null;
            /** Verified */
            verified: boolean;
            /** Photo */
            photo: string | null;
            /** Findings */
            findings: components["schemas"]["FindingBrief"][];
            /** Scans 30 Days */
            scans_30_days: number;
            /** Last Scan At */
            last_scan_at: string | null;
            /**
             * Address Printed
             * @description what the ordinary-link code says
             */
            address_printed: string;
            /** Successor Number */
            successor_number: string | null;
            /**
             * Predecessors
             * @description numbers of plates that lead here
             */
            predecessors: string[];
            /**
             * Steps
             * @description what may be done with it now, by this person
             */
            steps: components["schemas"]["PlateStepView"][];
            /** May Edit */
            may_edit: boolean;
            /** Events */
            events: components["schemas"]["EventView"][];
            /** Placements */
            placements: components["schemas"]["PlacementView"][];
        };
        /** PlateRow */
        PlateRow: {
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
            /** Position */
            position: string;
            /**
             * Status
             * @enum {string}
             */
            status: "designed" | "printed" | "posted" | "active" | "damaged" | "moved" | "retired";
            /** Status Name */
            status_name: string;
            /** Successor */
            successor: string | null;
            /** Verified */
            verified: boolean;
            /** Photo */
            photo: string | null;
            /** Findings */
            findings: components["schemas"]["FindingBrief"][];
            /** Scans 30 Days */
            scans_30_days: number;
            /** Last Scan At */
            last_scan_at: string | null;
        };
        /** PlateStepView */
        PlateStepView: {
            /** Name */
            name: string;
            /** Say */
            say: string;
            /** Needs */
            needs: string[];
            /** Takes */
            takes: string[];
            /** Careful */
            careful: boolean;
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
            /**
             * Photo
             * @description address of a picture of the real sign where it hangs: what is before one's eyes should look like it
             */
            photo: string | null;
        };
        /** PlatesView */
        PlatesView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["PlateRow"][];
        };
        /**
         * PlatformTrouble
         * @description Its address did not open on two nights: until it does, `url` is empty.
         */
        PlatformTrouble: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Say
             * @description 网上入口暂时打不开，可…, for the resident
             */
            say: string;
            /** @description a general site that opens */
            instead: components["schemas"]["InsteadView"] | null;
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
            trouble: components["schemas"]["PlatformTrouble"] | null;
        };
        /** PointBody */
        PointBody: {
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /**
             * Datum
             * @default gcj02
             * @enum {string}
             */
            datum?: "wgs84" | "gcj02" | "bd09";
        };
        /** PolicyBriefView */
        PolicyBriefView: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Summary */
            summary: string;
        };
        /** PolicyListView */
        PolicyListView: {
            /** Policies */
            policies: components["schemas"]["PolicyBriefView"][];
        };
        /**
         * PolicyOfMatter
         * @description 政策 that the matter rests on. Once it is over it is still named, with its last day: a reader decides what to show.
         */
        PolicyOfMatter: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Summary */
            summary: string;
            /** Valid From */
            valid_from: string | null;
            /** Valid Until */
            valid_until: string | null;
        };
        /** PolicyView */
        PolicyView: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Issuer */
            issuer: string;
            /**
             * Department
             * @description whose card it is
             */
            department: string | null;
            /** Number */
            number: string | null;
            /** Published On */
            published_on: string | null;
            /** Valid From */
            valid_from: string | null;
            /** Valid Until */
            valid_until: string | null;
            /** Summary */
            summary: string;
            /** Who */
            who: string;
            /** How */
            how: string;
            /** Matters */
            matters: string[];
            /**
             * Review By
             * Format: date
             */
            review_by: string;
            /** Note */
            note: string;
            /** Version */
            version: number;
            /**
             * Verified By
             * @description the department that stands for it; null: demonstration content
             */
            verified_by: string | null;
        };
        /** PracticeBody */
        PracticeBody: {
            /** On */
            on: boolean;
        };
        /**
         * PrintBody
         * @description codes, or else the filters of the list.
         */
        PrintBody: {
            /**
             * Layout
             * @default a4
             * @enum {string}
             */
            layout?: "a6" | "a4";
            /**
             * Codes
             * @default null
             */
            codes?: string[] | null;
            /**
             * Area
             * @default null
             */
            area?: string | null;
            /**
             * Status
             * @default null
             */
            status?: ("designed" | "printed" | "posted" | "active" | "damaged" | "moved" | "retired") | null;
            /**
             * Site Type
             * @default null
             */
            site_type?: ("mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory") | null;
            /**
             * Text
             * @default null
             */
            text?: string | null;
        };
        /** PrintJobView */
        PrintJobView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed" | "cancelled" | "expired";
            /**
             * Layout
             * @enum {string}
             */
            layout: "a6" | "a4";
            /** About */
            about: string;
            /** Total */
            total: number;
            /** Done */
            done: number;
            /** Size */
            size: number;
            /** Single Pdf */
            single_pdf: boolean;
            /**
             * To Mark
             * @description plates of this job that are still in design: press 印好了 when the signs are there
             */
            to_mark: number;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /** Say */
            say: string;
        };
        /** PrintJobsView */
        PrintJobsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["PrintJobView"][];
            /**
             * Address Warning
             * @description why codes printed now would not work for the public
             */
            address_warning: string | null;
        };
        /** PrintedMarkView */
        PrintedMarkView: {
            /** Marked */
            marked: number;
        };
        /** ProblemView */
        ProblemView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "scan_problem" | "plate_covered";
            /** Say */
            say: string;
            /** Text */
            text: string;
            /** Typed */
            typed: string | null;
            plate: components["schemas"]["PlateBrief"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            settled: components["schemas"]["SettledView"] | null;
        };
        /** ProblemsView */
        ProblemsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["ProblemView"][];
        };
        /** Progress */
        Progress: {
            /** Answered */
            answered: number;
            /** Remaining Max */
            remaining_max: number;
        };
        /** ProposalView */
        ProposalView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Why */
            why: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "accepted" | "refused";
            /** Staff */
            staff: string;
            /** Answer */
            answer: string;
            /** Answered By */
            answered_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Base Version */
            base_version: number;
        };
        /** ProposeBody */
        ProposeBody: {
            /**
             * Content
             * @description a whole matter in the form of seeds/README.md; it may still be faulty
             */
            content: {
                [key: string]: unknown;
            };
            /** Why */
            why: string;
        };
        /** PublishedView */
        PublishedView: {
            /** Version */
            version: number;
            /** Before */
            before: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "published" | "rolled_back" | "imported";
            /** Why */
            why: string;
            /** Author */
            author: string;
            /** Reviewer */
            reviewer: string;
            /** Department */
            department: string;
            /** Waivers */
            waivers: {
                [key: string]: string;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
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
        /** RatingBody */
        RatingBody: {
            /**
             * Event Kind
             * @enum {string}
             */
            event_kind: "ticket" | "session" | "booking" | "visit";
            /**
             * Event Id
             * @description number of the ticket, id of the session, pick-up code
             */
            event_id: string;
            /**
             * Level
             * @description 5 非常满意 … 1 非常不满意; nothing is chosen beforehand
             */
            level: number;
            /**
             * Tags
             * @default []
             */
            tags?: string[];
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Anonymous
             * @default true
             */
            anonymous?: boolean;
            /** @default null */
            visit?: components["schemas"]["VisitedBody"] | null;
        };
        /** RatingLevelsRow */
        RatingLevelsRow: {
            /**
             * Id
             * @description department, or id of the matter; null: none is known
             */
            id: string | null;
            /** Name */
            name: string;
            /** Total */
            total: number;
            /**
             * Levels
             * @description how many of 非常不满意, 不满意, 基本满意, 满意, 非常满意
             */
            levels: number[];
            /**
             * Satisfied
             * @description share of 基本满意 and better
             */
            satisfied: number;
        };
        /** RatingLevelsView */
        RatingLevelsView: {
            /**
             * Items
             * @description most 差评 first
             */
            items: components["schemas"]["RatingLevelsRow"][];
            /** Levels */
            levels: string[];
        };
        /** RatingTagView */
        RatingTagView: {
            /** Id */
            id: string;
            /** Say */
            say: string;
        };
        /** RatingTagsView */
        RatingTagsView: {
            /** Version */
            version: number;
            /** Levels */
            levels: {
                [key: string]: string;
            };
            /** Tags */
            tags: components["schemas"]["RatingTagView"][];
        };
        /** RatingView */
        RatingView: {
            /** Id */
            id: string;
            /** Level */
            level: number;
            /** Level Name */
            level_name: string;
            /**
             * Repair
             * @description a repair was begun, with a deadline
             */
            repair: boolean;
            /** Say */
            say: string;
        };
        /** ReadView */
        ReadView: {
            /** Say */
            say: string;
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
        /** RecordingAnswerBody */
        RecordingAnswerBody: {
            /** Agreed */
            agreed: boolean;
            /** Wording */
            wording: number;
        };
        /** RecordingAreaView */
        RecordingAreaView: {
            /** Area */
            area: string;
            /** Name */
            name: string;
            /** On */
            on: boolean;
            /** May Turn */
            may_turn: boolean;
            last: components["schemas"]["RecordingChangeView"] | null;
        };
        /** RecordingAreasView */
        RecordingAreasView: {
            /**
             * Say
             * @description what this system does and does not do
             */
            say: string;
            /** Question */
            question: string;
            /** Wording */
            wording: number;
            /** Items */
            items: components["schemas"]["RecordingAreaView"][];
        };
        /** RecordingChangeView */
        RecordingChangeView: {
            /** On */
            on: boolean;
            /** Reason */
            reason: string;
            /** Staff Name */
            staff_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** RecordingSwitchBody */
        RecordingSwitchBody: {
            /** On */
            on: boolean;
            /** Reason */
            reason: string;
        };
        /** RecoveryCodesView */
        RecoveryCodesView: {
            /** Recovery Codes */
            recovery_codes: string[];
            /** Say */
            say: string;
        };
        /** RefusalView */
        RefusalView: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
        };
        /** RefuseBody */
        RefuseBody: {
            /**
             * Seen
             * @description number of the last event that was seen
             */
            seen: number;
            /** Material */
            material: string;
            /**
             * Rule
             * @description id of one of the material's rules
             */
            rule: string;
            /**
             * Say
             * @description what is wrong, for the resident
             * @default
             */
            say?: string;
        };
        /** ReleaseBody */
        ReleaseBody: {
            /** On */
            on: boolean;
        };
        /** RemoveSecondFactorBody */
        RemoveSecondFactorBody: {
            /** Password */
            password: string;
            /** Code */
            code: string;
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
        /** ResetBody */
        ResetBody: {
            /**
             * Progress
             * @description true: the ticks as well
             * @default false
             */
            progress?: boolean;
        };
        /** ResetView */
        ResetView: {
            /** Cleared */
            cleared: components["schemas"]["ClearedView"][];
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
            /**
             * See Also
             * @description reminders among the reasons that tell of another matter
             */
            see_also: components["schemas"]["SeeAlsoView"][];
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
        /** ResolveBundleBody */
        ResolveBundleBody: {
            /**
             * Matters
             * @description those that apply; all if absent
             * @default null
             */
            matters?: string[] | null;
            /**
             * Answers
             * @description by a shared question's id, or "matter.question"
             */
            answers?: {
                [key: string]: string | string[] | number;
            };
        };
        /** Result */
        Result: {
            /** Name */
            name: string;
            /** Text */
            text: string;
        };
        /** ResultsMonth */
        ResultsMonth: {
            /** Month */
            month: string;
            /** Asked */
            asked: number | null;
            /** Found */
            found: number | null;
            /** Solved */
            solved: number | null;
            /** Mended */
            mended: number | null;
        };
        /** ResultsTown */
        ResultsTown: {
            /** Town */
            town: string;
            /** Name */
            name: string;
            /** Asked */
            asked: number | null;
            /** Found */
            found: number | null;
            /** Solved */
            solved: number | null;
        };
        /** ResultsView */
        ResultsView: {
            /** First */
            first: string;
            /** Last */
            last: string;
            /** Months */
            months: components["schemas"]["ResultsMonth"][];
            /** Towns */
            towns: components["schemas"]["ResultsTown"][];
            whole: components["schemas"]["ResultsMonth"];
            /** Counted At */
            counted_at: string | null;
            /** Least */
            least: number;
            /** Say */
            say: string;
        };
        /** RingBody */
        RingBody: {
            /**
             * Media
             * @enum {string}
             */
            media: "voice" | "video";
        };
        /** RoleView */
        RoleView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Area Kinds */
            area_kinds: ("city" | "town" | "community")[];
            /**
             * Department
             * @enum {string}
             */
            department: "none" | "may" | "must";
            /**
             * Give Within
             * @description areas within which the caller may give and take this role
             */
            give_within: string[];
        };
        /** RolesView */
        RolesView: {
            /** Roles */
            roles: components["schemas"]["RoleView"][];
            /** Departments */
            departments: string[];
        };
        /** RollBackBody */
        RollBackBody: {
            /** Version */
            version: number;
            /** Why */
            why: string;
        };
        /** RosterView */
        RosterView: {
            /** Shifts */
            shifts: components["schemas"]["ShiftView"][];
            /** Helpers */
            helpers: components["schemas"]["ColleagueView"][];
        };
        /** RotateKeyBody */
        RotateKeyBody: {
            /**
             * Keep Hours
             * @description how long the secret that is in use still holds
             * @default 24
             */
            keep_hours?: number;
        };
        /**
         * RoundBody
         * @description codes, or else a choice of the area's plates.
         */
        RoundBody: {
            /** Area */
            area: string;
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Choose
             * @description longest_ago: those not inspected for longest
             * @default findings
             * @enum {string}
             */
            choose?: "all" | "findings" | "longest_ago";
            /**
             * Site Type
             * @default null
             */
            site_type?: ("mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory") | null;
            /**
             * Codes
             * @default null
             */
            codes?: string[] | null;
            /**
             * Most
             * @default 40
             */
            most?: number;
            /**
             * Lat
             * @description where the round starts, GCJ-02; absent: the middle of the area
             * @default null
             */
            lat?: number | null;
            /**
             * Lng
             * @default null
             */
            lng?: number | null;
        };
        /** RoundDetailView */
        RoundDetailView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            area: components["schemas"]["AreaView"];
            /** Title */
            title: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "done" | "closed";
            /** Stops */
            stops: number;
            /** Checked */
            checked: number;
            /** Wrong */
            wrong: number;
            /** Metres */
            metres: number;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /** Items */
            items: components["schemas"]["StopView"][];
        };
        /** RoundView */
        RoundView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            area: components["schemas"]["AreaView"];
            /** Title */
            title: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "done" | "closed";
            /** Stops */
            stops: number;
            /** Checked */
            checked: number;
            /** Wrong */
            wrong: number;
            /** Metres */
            metres: number;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /** RoundsView */
        RoundsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["RoundView"][];
        };
        /** RowFaultView */
        RowFaultView: {
            /**
             * Row
             * @description as the spreadsheet program shows it; 0: the sheet as a whole
             */
            row: number;
            /** Column */
            column: string;
            /** Problem */
            problem: string;
        };
        /** RuleView */
        RuleView: {
            /** Id */
            id: string;
            /** Text */
            text: string;
        };
        /** SaveBody */
        SaveBody: {
            /** Matter */
            matter: string;
            /**
             * Answers
             * @description as for resolve
             */
            answers?: {
                [key: string]: string | string[] | number;
            };
            /**
             * Plate
             * @description scene code of the plate, where it was made
             * @default null
             */
            plate?: string | null;
            /**
             * For
             * @description whose errand it is
             * @default self
             * @enum {string}
             */
            for?: "self" | "relative" | "other";
            /**
             * Label
             * @description a name of one's own, such as 给妈妈办
             * @default
             */
            label?: string;
        };
        /** SaveBundleBody */
        SaveBundleBody: {
            /**
             * Matters
             * @description those that apply; all if absent
             * @default null
             */
            matters?: string[] | null;
            /**
             * Answers
             * @description as for resolve of the bundle
             */
            answers?: {
                [key: string]: string | string[] | number;
            };
            /**
             * Plate
             * @description scene code of the plate, where it was made
             * @default null
             */
            plate?: string | null;
            /**
             * For
             * @description whose errand it is
             * @default self
             * @enum {string}
             */
            for?: "self" | "relative" | "other";
            /**
             * Label
             * @description a name of one's own, such as 给妈妈办
             * @default
             */
            label?: string;
        };
        /** SaveDraftBody */
        SaveDraftBody: {
            /** Seen */
            seen: number;
            /**
             * Content
             * @description a whole matter in the form of seeds/README.md; it may still be faulty
             */
            content: {
                [key: string]: unknown;
            };
            /**
             * Why
             * @default
             */
            why?: string;
            /** Waivers */
            waivers?: {
                [key: string]: string;
            };
            /**
             * Effective On
             * @default null
             */
            effective_on?: string | null;
            /**
             * On Current
             * @description compared with the version in force from now on
             * @default false
             */
            on_current?: boolean;
        };
        /**
         * SavedBundleView
         * @description What a list of several matters holds besides: in which order, and which paper is for what.
         */
        SavedBundleView: {
            /** Id */
            id: string;
            /** Chosen */
            chosen: string[];
            standing: components["schemas"]["BundleResolutionView"];
        };
        /** SavedMaterialView */
        SavedMaterialView: {
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
            /** Ticked */
            ticked: boolean;
        };
        /** SavedView */
        SavedView: {
            /** Code */
            code: string;
            /**
             * Secret
             * @description shown once; X-Checklist-Secret changes and deletes the list
             */
            secret: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            list: components["schemas"]["ChecklistView"];
        };
        /** SayBody */
        SayBody: {
            /** Client Id */
            client_id: string;
            /** Text */
            text: string;
        };
        /** ScanStatisticsView */
        ScanStatisticsView: {
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Total */
            total: number | null;
            /** Plate */
            plate: components["schemas"]["GroupView"][];
            /** Site Type */
            site_type: components["schemas"]["GroupView"][];
            /** Town */
            town: components["schemas"]["GroupView"][];
            /** Channel */
            channel: components["schemas"]["GroupView"][];
            /** Hour */
            hour: components["schemas"]["GroupView"][];
            /** Day */
            day: components["schemas"]["GroupView"][];
            /**
             * Silent
             * @description plates in use that nobody scanned, the first 500
             */
            silent: components["schemas"]["SilentView"][];
            /** Silent Count */
            silent_count: number;
            /** Plates */
            plates: number;
            /** Counted At */
            counted_at: string | null;
            /** Least */
            least: number;
            /** Simulated */
            simulated: boolean;
            /** Say */
            say: string;
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
        /** ScreenHallView */
        ScreenHallView: {
            /** Name */
            name: string;
            /** Address */
            address: string | null;
            /** Hours Text */
            hours_text: string;
            /**
             * Open
             * @enum {string}
             */
            open: "open" | "closed" | "unknown";
            /** Verified */
            verified: boolean;
            /** Why */
            why: string[];
        };
        /** ScreenMatterView */
        ScreenMatterView: {
            /** Id */
            id: string;
            /** Plain Name */
            plain_name: string;
            /** Why */
            why: string;
        };
        /** ScreenView */
        ScreenView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "plate" | "hall";
            /** Name */
            name: string;
            /** Place */
            place: string;
            /** Qr */
            qr: string;
            /** Playing */
            playing: boolean;
            /** Matters */
            matters: components["schemas"]["ScreenMatterView"][];
            /** Halls */
            halls: components["schemas"]["ScreenHallView"][];
            /** Notices */
            notices: string[];
        };
        /** SearchNotice */
        SearchNotice: {
            /** Id */
            id: string;
            /** Text */
            text: string;
        };
        /**
         * Season
         * @description 季节: from the first month to the last, which may lie in the next year. why: shown to residents in those months.
         */
        Season: {
            /** First */
            first: number;
            /** Last */
            last: number;
            /** Why */
            why: string;
        };
        /** SecondFactorState */
        SecondFactorState: {
            /** On */
            on: boolean;
            /** Required */
            required: boolean;
            /** Recovery Codes Left */
            recovery_codes_left: number;
        };
        /** SeeAlsoView */
        SeeAlsoView: {
            /** Text */
            text: string;
            /** Matter */
            matter: string;
            /** Plain Name */
            plain_name: string;
        };
        /** SeenBody */
        SeenBody: {
            /**
             * Seen
             * @description number of the last event that was seen
             */
            seen: number;
        };
        /** SendAgainBody */
        SendAgainBody: {
            /**
             * Events
             * @description none: all that are dead
             * @default []
             */
            events?: string[];
        };
        /** SendingView */
        SendingView: {
            /**
             * Way
             * @enum {string}
             */
            way: "inbox" | "subscribe" | "sms";
            /**
             * Fate
             * @enum {string}
             */
            fate: "waiting" | "sent" | "recorded" | "refused" | "failed";
            /**
             * Channel
             * @description who carried it; recording: written down only
             */
            channel: string;
            /** Say */
            say: string;
        };
        /** SendingsView */
        SendingsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["StaffSendingView"][];
        };
        /** SentAgainView */
        SentAgainView: {
            /** Count */
            count: number;
        };
        /** ServiceChoiceView */
        ServiceChoiceView: {
            /** Service */
            service: string;
            /** Service Name */
            service_name: string;
            /** Levels */
            levels: ("city" | "town" | "community")[];
        };
        /** SessionMessageView */
        SessionMessageView: {
            /** Number */
            number: number;
            /** Client Id */
            client_id: string;
            /**
             * Sender
             * @enum {string}
             */
            sender: "resident" | "helper" | "system";
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "picture" | "card" | "note";
            /** Text */
            text: string;
            /** Card */
            card: {
                [key: string]: unknown;
            } | null;
            picture: components["schemas"]["SessionPictureView"] | null;
            /** Unchecked */
            unchecked: boolean;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** SessionMessagesView */
        SessionMessagesView: {
            /** Messages */
            messages: components["schemas"]["SessionMessageView"][];
        };
        /** SessionPictureView */
        SessionPictureView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
            /**
             * State
             * @enum {string}
             */
            state: "shown" | "held" | "blocked";
        };
        /** SessionTicketView */
        SessionTicketView: {
            /** Number */
            number: string;
            /**
             * Secret
             * @description shown once
             */
            secret: string;
            /**
             * Promised At
             * Format: date-time
             */
            promised_at: string;
            session: components["schemas"]["SessionView"];
        };
        /** SessionView */
        SessionView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "voice" | "video";
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "active" | "ended";
            /** Held */
            held: boolean;
            /** Position */
            position: number | null;
            estimate: components["schemas"]["EstimateView"] | null;
            /** On Duty */
            on_duty: number;
            /** Later */
            later: boolean;
            /** Helper */
            helper: string | null;
            call: components["schemas"]["CallView"] | null;
            /**
             * Last
             * @description number of the last message
             */
            last: number;
            /** Agreed */
            agreed: string;
            /** Ticket */
            ticket: string | null;
            /** Ended Why */
            ended_why: string;
            /** Context */
            context: {
                [key: string]: unknown;
            };
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /** Say */
            say: string;
        };
        /** SessionsView */
        SessionsView: {
            /** Sessions */
            sessions: components["schemas"]["SessionView"][];
        };
        /** SettleFindingBody */
        SettleFindingBody: {
            /** Note */
            note: string;
        };
        /** SettleProblemBody */
        SettleProblemBody: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "fixed" | "fine" | "repeated" | "passed_on";
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** SettledView */
        SettledView: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "fixed" | "fine" | "repeated" | "passed_on";
            /** Say */
            say: string;
            /** Note */
            note: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Staff Name */
            staff_name: string;
        };
        /** ShiftBody */
        ShiftBody: {
            /**
             * Staff
             * Format: uuid
             */
            staff: string;
            /** Area */
            area: string;
            /** Topics */
            topics?: string[];
            /**
             * Level
             * @default town
             * @enum {string}
             */
            level?: "town" | "city" | "expert";
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Bookable
             * @default 1
             */
            bookable?: number;
            /**
             * Seen
             * @description version that was seen, for a change
             * @default null
             */
            seen?: number | null;
        };
        /** ShiftView */
        ShiftView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Staff
             * Format: uuid
             */
            staff: string;
            /** Name */
            name: string;
            /** Area */
            area: string;
            /** Topics */
            topics: string[];
            /** Level */
            level: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Bookable */
            bookable: number;
            /** Version */
            version: number;
        };
        /** SignInBody */
        SignInBody: {
            /**
             * Code
             * @description of wx.login; holds once, for five minutes
             */
            code: string;
        };
        /** SignInView */
        SignInView: {
            /** Token */
            token: string;
            /** Resident */
            resident: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "wechat" | "recording";
            /** Say */
            say: string | null;
        };
        /** SignOutBody */
        SignOutBody: {
            /**
             * Everywhere
             * @description true: on every device
             * @default false
             */
            everywhere?: boolean;
        };
        /** SignedCallView */
        SignedCallView: {
            /** Signature */
            signature: string;
            /** Nonce */
            nonce: string;
            /** Timestamp */
            timestamp: number;
            /** Group */
            group: string;
            /**
             * Openid
             * @description one's own, for <voip-room>
             */
            openid: string;
        };
        /** SignedOutView */
        SignedOutView: {
            /** Say */
            say: string;
        };
        /** SilentView */
        SilentView: {
            /** Scene Code */
            scene_code: string;
            /** Number */
            number: string;
            /** Name */
            name: string;
            /** Town */
            town: string;
        };
        /** SituationView */
        SituationView: {
            /**
             * Said
             * @description what the resident says in this situation
             */
            said: string[];
            /** Answers */
            answers: {
                [key: string]: unknown;
            };
            verdict: components["schemas"]["VerdictPair"] | null;
            /** Was */
            was: string[];
            /** Now */
            now: string[];
            /** Added */
            added: string[];
            /** Removed */
            removed: string[];
            /** Altered */
            altered: string[];
            /** Paths */
            paths: number;
        };
        /** SlotView */
        SlotView: {
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Free */
            free: number;
        };
        /** SlotsView */
        SlotsView: {
            /** Area */
            area: string;
            /** Slots */
            slots: components["schemas"]["SlotView"][];
            /** Say */
            say: string;
        };
        /** SpecialDayView */
        SpecialDayView: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "holiday" | "workday";
            /** Name */
            name: string;
            /**
             * Entered
             * @description by hand; else from the kept library
             */
            entered: boolean;
            /** Source */
            source: string;
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
        /** SpotBody */
        SpotBody: {
            /** Name */
            name: string;
            /**
             * Site Type
             * @enum {string}
             */
            site_type: "mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory";
            /** Area */
            area: string;
            /**
             * Address
             * @default null
             */
            address?: string | null;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /**
             * Datum
             * @default gcj02
             * @enum {string}
             */
            datum?: "wgs84" | "gcj02" | "bd09";
            /**
             * Exact
             * @description measured on the spot
             * @default false
             */
            exact?: boolean;
        };
        /** StaffAreaView */
        StaffAreaView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Common Name */
            common_name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "city" | "town" | "community";
            /** Parent */
            parent: string | null;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            /**
             * Precision
             * @description where the position comes from, in words
             */
            precision: string;
            /** Verified */
            verified: boolean;
        };
        /** StaffAreasView */
        StaffAreasView: {
            /** Items */
            items: components["schemas"]["StaffAreaView"][];
        };
        /** StaffClosureView */
        StaffClosureView: {
            /** Id */
            id: string;
            /**
             * Begins At
             * Format: date-time
             */
            begins_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Reason */
            reason: string;
            /** Staff Name */
            staff_name: string;
            /**
             * Now
             * @description is it going on?
             */
            now: boolean;
        };
        /** StaffEntriesView */
        StaffEntriesView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["StaffEntryView"][];
            /** Tags */
            tags: string[];
        };
        /** StaffEntryView */
        StaffEntryView: {
            /** Code */
            code: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "gov_app" | "lulutong" | "wechat_account" | "poster" | "sms" | "community" | "campaign" | "website";
            /** Channel Name */
            channel_name: string;
            /** Name */
            name: string;
            /** Tag */
            tag: string;
            /** Area */
            area: string;
            /** Area Name */
            area_name: string;
            plate: components["schemas"]["PlateBriefView"] | null;
            topic: components["schemas"]["TopicView"] | null;
            /** Closed */
            closed: boolean;
            /**
             * Address
             * @description what the code on a poster or in a message holds
             */
            address: string;
            /**
             * Opened
             * @description in the last 30 days; null: fewer than ten
             */
            opened: number | null;
            /** Arrived */
            arrived: number | null;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Editable */
            editable: boolean;
        };
        /** StaffEventView */
        StaffEventView: {
            /** Step */
            step: number;
            /** Move */
            move: string;
            /** Move Name */
            move_name: string;
            /** Before */
            before: string;
            /** After */
            after: string;
            /** By */
            by: string;
            /**
             * By Kind
             * @enum {string}
             */
            by_kind: "resident" | "staff" | "partner" | "system";
            /** Department */
            department: string | null;
            /** Departments */
            departments: string[];
            /** Say */
            say: string;
            /** Basis */
            basis: string;
            /** Days */
            days: number | null;
            /** Outcome */
            outcome: string | null;
            /** Into */
            into: string | null;
            /** Photos */
            photos: components["schemas"]["TicketPhotoView"][];
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** StaffHallDetailView */
        StaffHallDetailView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Kind Name */
            kind_name: string;
            area: components["schemas"]["AreaView"];
            /** Address */
            address: string | null;
            /** Phone */
            phone: string | null;
            /** Phone Source */
            phone_source: string;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            /**
             * Position
             * @enum {string}
             */
            position: "demo" | "approx" | "exact";
            /** Hours */
            hours: string;
            /** Hours Text */
            hours_text: string;
            notes: components["schemas"]["NotesView"];
            /** Verified */
            verified: boolean;
            /** Verified By */
            verified_by: string;
            /** Verified At */
            verified_at: string | null;
            /** Closures */
            closures: components["schemas"]["StaffClosureView"][];
            /**
             * Editable
             * @description may the caller change it?
             */
            editable: boolean;
            /**
             * Edition
             * @description goes back with a change, so that nobody overwrites what they have not seen
             */
            edition: string;
            /** Takes */
            takes: components["schemas"]["TakenView"][];
        };
        /** StaffHallView */
        StaffHallView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Kind Name */
            kind_name: string;
            area: components["schemas"]["AreaView"];
            /** Address */
            address: string | null;
            /** Phone */
            phone: string | null;
            /** Phone Source */
            phone_source: string;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            /**
             * Position
             * @enum {string}
             */
            position: "demo" | "approx" | "exact";
            /** Hours */
            hours: string;
            /** Hours Text */
            hours_text: string;
            notes: components["schemas"]["NotesView"];
            /** Verified */
            verified: boolean;
            /** Verified By */
            verified_by: string;
            /** Verified At */
            verified_at: string | null;
            /** Closures */
            closures: components["schemas"]["StaffClosureView"][];
            /**
             * Editable
             * @description may the caller change it?
             */
            editable: boolean;
            /**
             * Edition
             * @description goes back with a change, so that nobody overwrites what they have not seen
             */
            edition: string;
        };
        /** StaffHallsView */
        StaffHallsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["StaffHallView"][];
        };
        /** StaffNoticeView */
        StaffNoticeView: {
            /** Id */
            id: string;
            /** Area */
            area: string;
            /** Area Name */
            area_name: string;
            /**
             * Level
             * @enum {string}
             */
            level: "info" | "important" | "urgent";
            /** Text */
            text: string;
            /**
             * Begins At
             * Format: date-time
             */
            begins_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Status
             * @enum {string}
             */
            status: "coming" | "standing" | "over" | "withdrawn";
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Practice */
            practice: boolean;
        };
        /** StaffNoticesView */
        StaffNoticesView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["StaffNoticeView"][];
        };
        /** StaffRatingView */
        StaffRatingView: {
            /** Id */
            id: string;
            /**
             * Event Kind
             * @enum {string}
             */
            event_kind: "ticket" | "session" | "booking" | "visit";
            /** Event Id */
            event_id: string;
            /** Level */
            level: number;
            /** Level Name */
            level_name: string;
            /** Tags */
            tags: string[];
            /** Text */
            text: string;
            /** Anonymous */
            anonymous: boolean;
            /** Matter */
            matter: string | null;
            /** Area */
            area: string;
            /** Department */
            department: string | null;
            /** Repair Ticket */
            repair_ticket: string | null;
            appeal: components["schemas"]["AppealView"] | null;
            /**
             * Appeal Until
             * @description so long its department may appeal; null: nothing to appeal against
             */
            appeal_until: string | null;
            /**
             * Counted
             * @description false: an appeal was upheld, it is left out of the department's figures
             */
            counted: boolean;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** StaffRatingsView */
        StaffRatingsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["StaffRatingView"][];
        };
        /** StaffSendingView */
        StaffSendingView: {
            /** Id */
            id: number;
            /** Message */
            message: string;
            /**
             * Kind
             * @description empty: the message was erased
             */
            kind: string;
            /**
             * Way
             * @enum {string}
             */
            way: "inbox" | "subscribe" | "sms";
            /**
             * Fate
             * @enum {string}
             */
            fate: "waiting" | "sent" | "recorded" | "refused" | "failed";
            /** Say */
            say: string;
            /** Channel */
            channel: string;
            /** Reason */
            reason: string;
            /** Attempts */
            attempts: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** StaffSessionView */
        StaffSessionView: {
            session: components["schemas"]["SessionView"];
            /** Area */
            area: string;
            /** Topic */
            topic: string;
            /** Matter Name */
            matter_name: string;
        };
        /** StaffTicketRow */
        StaffTicketRow: {
            /** Id */
            id: string;
            /** Number */
            number: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "consult" | "request" | "repair";
            /**
             * Source
             * @enum {string}
             */
            source: "resident" | "session" | "on_behalf" | "rating" | "partner";
            /** Text */
            text: string;
            /**
             * Status
             * @enum {string}
             */
            status: "lodged" | "accepted" | "dispatched" | "signed" | "working" | "waiting" | "suspended" | "returned" | "confirming" | "closed" | "reopened" | "ended";
            /** Status Name */
            status_name: string;
            /** Area */
            area: string;
            /** Matter */
            matter: string | null;
            /** Lead Department */
            lead_department: string | null;
            /**
             * Owner
             * @description who of the lead department holds it; empty: nobody yet
             */
            owner: string;
            /** Mine */
            mine: boolean;
            /** Answer Due At */
            answer_due_at: string | null;
            /** Close Due At */
            close_due_at: string | null;
            /** Late */
            late: boolean;
            /** Bounces */
            bounces: number;
            /** Reopened */
            reopened: number;
            /** Call Back */
            call_back: boolean;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /** StaffTicketView */
        StaffTicketView: {
            /** Id */
            id: string;
            /** Number */
            number: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "consult" | "request" | "repair";
            /**
             * Source
             * @enum {string}
             */
            source: "resident" | "session" | "on_behalf" | "rating" | "partner";
            /** Text */
            text: string;
            /**
             * Status
             * @enum {string}
             */
            status: "lodged" | "accepted" | "dispatched" | "signed" | "working" | "waiting" | "suspended" | "returned" | "confirming" | "closed" | "reopened" | "ended";
            /** Status Name */
            status_name: string;
            /** Area */
            area: string;
            /** Matter */
            matter: string | null;
            /** Lead Department */
            lead_department: string | null;
            /**
             * Owner
             * @description who of the lead department holds it; empty: nobody yet
             */
            owner: string;
            /** Mine */
            mine: boolean;
            /** Answer Due At */
            answer_due_at: string | null;
            /** Close Due At */
            close_due_at: string | null;
            /** Late */
            late: boolean;
            /** Bounces */
            bounces: number;
            /** Reopened */
            reopened: number;
            /** Call Back */
            call_back: boolean;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Plate */
            plate: string | null;
            /**
             * Plate Place
             * @description the plate's number, name and address, for whoever has to go there
             */
            plate_place: string | null;
            /** Contact */
            contact: string;
            /** Answer */
            answer: string;
            /** Outcome */
            outcome: string | null;
            /** Confirmation */
            confirmation: string | null;
            /** Settled */
            settled: boolean;
            /**
             * Promised At
             * Format: date-time
             */
            promised_at: string;
            /** Context */
            context: {
                [key: string]: unknown;
            };
            /**
             * Can
             * @description moves that the caller could make now
             */
            can: string[];
            /**
             * Barred
             * @description moves of theirs that something stands in the way of
             */
            barred: components["schemas"]["BarredMoveView"][];
            /**
             * Looked At
             * Format: date-time
             * @description the server's time, by which the clocks were read
             */
            looked_at: string;
            /**
             * Day Minutes
             * @description what one working day holds
             */
            day_minutes: number;
            /** Clocks */
            clocks: components["schemas"]["ClockView"][];
            /** Tasks */
            tasks: components["schemas"]["TicketTaskView"][];
            /** Events */
            events: components["schemas"]["StaffEventView"][];
        };
        /** StaffTicketsView */
        StaffTicketsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["StaffTicketRow"][];
        };
        /** Step */
        Step: {
            /** Title */
            title: string;
            /** Text */
            text: string;
        };
        /** StepBody */
        StepBody: {
            /**
             * Step
             * @enum {string}
             */
            step: "print" | "post" | "activate" | "damage" | "repair" | "move" | "retire" | "succeed";
            /**
             * Reason
             * @default
             */
            reason?: string;
            /**
             * Photo
             * @default null
             */
            photo?: string | null;
            /** @default null */
            place?: components["schemas"]["SpotBody"] | null;
            /**
             * Successor
             * @description code or number
             * @default null
             */
            successor?: string | null;
        };
        /** StepView */
        StepView: {
            /** Id */
            id: string;
            /** Say */
            say: string;
            /** Look For */
            look_for: string;
            /** Ticks Itself */
            ticks_itself: boolean;
            /** Done At */
            done_at: string | null;
        };
        /** StopKeyBody */
        StopKeyBody: {
            /** Why */
            why: string;
        };
        /** StopView */
        StopView: {
            /** Place */
            place: number;
            /** Scene Code */
            scene_code: string;
            /** Number */
            number: string;
            /** Name */
            name: string;
            /** Address */
            address: string | null;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /** Status Name */
            status_name: string;
            /**
             * Photo
             * @description of the sign when it was put up
             */
            photo: string | null;
            /** Findings */
            findings: components["schemas"]["FindingBrief"][];
            /** Navigation */
            navigation: string;
            /** Result */
            result: ("ok" | "damaged" | "missing" | "covered" | "misplaced" | "unreached") | null;
            /** Result Name */
            result_name: string;
            /** Note */
            note: string;
            /**
             * Taken
             * @description photo of this inspection
             */
            taken: string | null;
            /** Checked At */
            checked_at: string | null;
            /** Staff Name */
            staff_name: string;
        };
        /** StuckView */
        StuckView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /**
             * Day
             * @description of the list; null: none was made yet
             */
            day: string | null;
            /**
             * Items
             * @description those that have not moved since, by area and department
             */
            items: components["schemas"]["TicketFindingView"][];
        };
        /** SuggestedRepliesView */
        SuggestedRepliesView: {
            /** Suggestions */
            suggestions: components["schemas"]["SuggestedReplyView"][];
        };
        /** SuggestedReplyView */
        SuggestedReplyView: {
            /** Matter */
            matter: string;
            /** Name */
            name: string;
            /** Version */
            version: number;
            /** Text */
            text: string;
        };
        /** SuggestionBody */
        SuggestionBody: {
            /**
             * Text
             * @description an idea: what should be added, or done another way
             */
            text: string;
            /**
             * Matter
             * @description the matter it is about
             * @default null
             */
            matter?: string | null;
            /**
             * Plate
             * @default null
             */
            plate?: string | null;
        };
        /** SuggestionView */
        SuggestionView: {
            /** Id */
            id: string;
            /** Say */
            say: string;
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
        /** SwapShiftBody */
        SwapShiftBody: {
            /**
             * Other
             * Format: uuid
             * @description the shift of the other
             */
            other: string;
            /** Seen */
            seen: number;
            /** Other Seen */
            other_seen: number;
        };
        /** SwitchBody */
        SwitchBody: {
            /** On */
            on: boolean;
            /** Reason */
            reason: string;
        };
        /** SwitchView */
        SwitchView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** About */
            about: string;
            /** On */
            on: boolean;
            /**
             * Usual
             * @description as the product comes
             */
            usual: boolean;
            last: components["schemas"]["ChangeView"] | null;
        };
        /** SwitchesView */
        SwitchesView: {
            /** Items */
            items: components["schemas"]["SwitchView"][];
        };
        /** TakenMatterView */
        TakenMatterView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** TakenView */
        TakenView: {
            /** Service */
            service: string;
            /** Service Name */
            service_name: string;
            /**
             * Level
             * @enum {string}
             */
            level: "city" | "town" | "community";
            /** Level Name */
            level_name: string;
            /** Matters */
            matters: components["schemas"]["TakenMatterView"][];
        };
        /** TickBody */
        TickBody: {
            /**
             * Seen
             * @description number of the last event that was seen
             */
            seen: number;
            /** Material */
            material: string;
            /**
             * On
             * @default true
             */
            on?: boolean;
        };
        /** TicketBody */
        TicketBody: {
            /**
             * Text
             * @description what it is about, in one's own words
             */
            text: string;
            /**
             * Plate
             * @description scene code of the plate where one stands
             * @default null
             */
            plate?: string | null;
            /**
             * Matter
             * @default null
             */
            matter?: string | null;
            /**
             * Contact
             * @description how to reach the person; kept sealed
             * @default null
             */
            contact?: string | null;
        };
        /** TicketFindingView */
        TicketFindingView: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Ticket Id */
            ticket_id: string;
            /** Ticket */
            ticket: string;
            /** Kind */
            kind: string;
            /** Kind Name */
            kind_name: string;
            /** Area */
            area: string;
            /** Department */
            department: string | null;
            /** Say */
            say: string;
            /**
             * Mended
             * @description false: somebody has to look
             */
            mended: boolean;
        };
        /** TicketFindingsView */
        TicketFindingsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["TicketFindingView"][];
        };
        /** TicketFromSessionBody */
        TicketFromSessionBody: {
            /**
             * Text
             * @description empty: made from the session
             * @default
             */
            text?: string;
        };
        /** TicketOpenedView */
        TicketOpenedView: {
            /**
             * Number
             * @description 12 digits
             */
            number: string;
            /**
             * Secret
             * @description shown once; for X-Ticket-Secret
             */
            secret: string;
            /**
             * Promised At
             * Format: date-time
             * @description answered by then, unless the resident is asked for something
             */
            promised_at: string;
        };
        /** TicketPhotoView */
        TicketPhotoView: {
            /**
             * Id
             * @description of the picture at …/photos/{id}
             */
            id: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
            /**
             * Released
             * @description the resident sees it
             */
            released: boolean;
        };
        /** TicketSayBody */
        TicketSayBody: {
            /** Say */
            say: string;
        };
        /** TicketStepView */
        TicketStepView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Say */
            say: string;
            /**
             * Photos
             * @description ids of pictures from the site, at /api/v1/tickets/{number}/photos/{id}
             */
            photos: string[];
        };
        /** TicketTaskView */
        TicketTaskView: {
            /** Department */
            department: string;
            /** Say */
            say: string;
            /** Done At */
            done_at: string | null;
            clock: components["schemas"]["ClockView"] | null;
        };
        /** TicketView */
        TicketView: {
            /** Number */
            number: string;
            /**
             * Spoken
             * @description the number in fours
             */
            spoken: string;
            /** Text */
            text: string;
            /** Status */
            status: string;
            /** Status Name */
            status_name: string;
            /**
             * Say
             * @description who holds it and what comes next by when, in one sentence
             */
            say: string;
            /** Department */
            department: string | null;
            /** Co Departments */
            co_departments: string[];
            /**
             * Promised At
             * Format: date-time
             */
            promised_at: string;
            /**
             * Due At
             * @description of the answer; null while it waits or is answered
             */
            due_at: string | null;
            /**
             * Waiting For
             * @description why the clock stands still
             */
            waiting_for: string | null;
            /** Answer */
            answer: string;
            /** Outcome */
            outcome: string | null;
            /** Confirmation */
            confirmation: string | null;
            /**
             * Can
             * @description what the resident can do now: supplement, remark, confirm, unsolved, withdraw
             */
            can: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Steps
             * @description every move, oldest first
             */
            steps: components["schemas"]["TicketStepView"][];
        };
        /** TimeLimit */
        TimeLimit: {
            /** Legal */
            legal: string;
            /** Promised */
            promised: string;
        };
        /** TokenView */
        TokenView: {
            /** Id */
            id: string;
            /** Device */
            device: string;
            /** Practice */
            practice: boolean;
            /** Current */
            current: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /** TokensView */
        TokensView: {
            /** Items */
            items: components["schemas"]["TokenView"][];
        };
        /** TonightView */
        TonightView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "find" | "copy" | "phone" | "fill" | "later";
            /** Say */
            say: string;
            /** Papers */
            papers: string[];
        };
        /** TopicChoiceView */
        TopicChoiceView: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** TopicView */
        TopicView: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "matter" | "theme";
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Matters
             * @description the matter itself, or the theme's first ten
             */
            matters: components["schemas"]["EntryMatterView"][];
        };
        /** TopicsView */
        TopicsView: {
            /** Matters */
            matters: components["schemas"]["TopicChoiceView"][];
            /** Themes */
            themes: components["schemas"]["TopicChoiceView"][];
            /** Channels */
            channels: components["schemas"]["TopicChoiceView"][];
            /**
             * Wechat
             * @description are the mini-program's credentials set? Without them no WeChat link can be made
             */
            wechat: boolean;
        };
        /** TransferBody */
        TransferBody: {
            /** Reason */
            reason: string;
            /**
             * Area
             * @default null
             */
            area?: string | null;
            /**
             * Helper
             * @default null
             */
            helper?: string | null;
        };
        /** TriageBody */
        TriageBody: {
            /** Text */
            text: string;
            /**
             * Plate
             * @default null
             */
            plate?: string | null;
        };
        /** TriageView */
        TriageView: {
            /**
             * Route
             * @enum {string}
             */
            route: "kb_answer" | "helper" | "transfer" | "dispatch" | "reject";
            /** Lead Department */
            lead_department: string | null;
            /** Co Departments */
            co_departments: string[];
            /** Reason */
            reason: string;
            /** Confidence */
            confidence: number;
            /**
             * Say
             * @description for the person; with reject always where to go instead
             */
            say: string;
        };
        /** TriedBundleView */
        TriedBundleView: {
            shown: components["schemas"]["BundleView"];
            resolution: components["schemas"]["BundleResolutionView"];
        };
        /** TriedView */
        TriedView: {
            /** Passed */
            passed: boolean;
            /** Said */
            said: string;
        };
        /** TryBody */
        TryBody: {
            /** Answers */
            answers?: {
                [key: string]: string | string[] | number;
            };
            /**
             * As Of
             * @default null
             */
            as_of?: string | null;
        };
        /** TryBundleBody */
        TryBundleBody: {
            /**
             * Content
             * @description as it is on the screen; as it was saved if absent
             * @default null
             */
            content?: {
                [key: string]: unknown;
            } | null;
            /**
             * Matters
             * @default null
             */
            matters?: string[] | null;
            /** Answers */
            answers?: {
                [key: string]: string | string[] | number;
            };
        };
        /** UploadedPhotoView */
        UploadedPhotoView: {
            /**
             * Id
             * @description for photos of a report
             */
            id: string;
            /**
             * Type
             * @description whatever came, it was written anew without place, time and device
             * @constant
             */
            type: "image/jpeg";
            /** Sha256 */
            sha256: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
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
        /** VerdictChangeView */
        VerdictChangeView: {
            /**
             * Was
             * @enum {string}
             */
            was: "yes" | "no" | "more";
            /**
             * Now
             * @enum {string}
             */
            now: "yes" | "no" | "more";
        };
        /** VerdictPair */
        VerdictPair: {
            /** Was */
            was: string;
            /** Now */
            now: string;
        };
        /** VersionInForceView */
        VersionInForceView: {
            /** Version */
            version: number;
        };
        /** VersionView */
        VersionView: {
            /** Version */
            version: number;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
        };
        /** VisitBody */
        VisitBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /** Say */
            say: string;
            /**
             * Photos
             * @description ids of pictures that the caller uploaded before
             * @default []
             */
            photos?: string[];
            /**
             * Release
             * @description the resident sees the pictures too
             * @default false
             */
            release?: boolean;
        };
        /** VisitView */
        VisitView: {
            /** Matter */
            matter: string;
            /** Plain Name */
            plain_name: string;
            /** Why */
            why: string;
            /** Where */
            where: string;
            /** Service */
            service: string;
            /**
             * Area
             * @description the area answered whose hall takes it
             */
            area: string | null;
            /** Online */
            online: boolean;
            /**
             * Trip
             * @description number of the outing, from 1: the same number, the same outing
             */
            trip: number;
            /** After */
            after: string[];
            /** Waits For */
            waits_for: components["schemas"]["WaitView"][];
        };
        /** VisitedBody */
        VisitedBody: {
            /**
             * Trips
             * @description how many times one had to go
             */
            trips: number;
            /**
             * List Right
             * @description 清单准不准
             */
            list_right: boolean;
            /**
             * Wrong Material
             * @description which line was wrong
             * @default null
             */
            wrong_material?: string | null;
        };
        /** VolumeActivateBody */
        VolumeActivateBody: {
            /** State */
            state: string;
        };
        /** VolumeFaultView */
        VolumeFaultView: {
            /** Row */
            row: number;
            /** Column */
            column: string;
            /** Problem */
            problem: string;
        };
        /** VolumeRowView */
        VolumeRowView: {
            /**
             * Month
             * @description such as 2026-10
             */
            month: string;
            /** Name */
            name: string;
            /**
             * Matter
             * @description null: the catalogue does not have it yet
             */
            matter: string | null;
            /** Department */
            department: string | null;
            /** Cases */
            cases: number;
            /**
             * Was
             * @default null
             */
            was?: number | null;
        };
        /** VolumeSheetDetailView */
        VolumeSheetDetailView: {
            /** Number */
            number: number;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active";
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Encoding */
            encoding: string;
            /** Rows */
            rows: number;
            /** Faults */
            faults: number;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Activated At */
            activated_at: string | null;
            /**
             * Broken
             * @description the first 500
             */
            broken: components["schemas"]["VolumeFaultView"][];
            /** New */
            new: components["schemas"]["VolumeRowView"][];
            /** Changed */
            changed: components["schemas"]["VolumeRowView"][];
            /** Gone */
            gone: components["schemas"]["VolumeRowView"][];
            /** Same */
            same: number;
            /**
             * Unknown
             * @description matters that the catalogue does not have
             */
            unknown: string[];
            /**
             * State
             * @description what it was compared with; goes back to activate it
             */
            state: string;
        };
        /** VolumeSheetView */
        VolumeSheetView: {
            /** Number */
            number: number;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "active";
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Encoding */
            encoding: string;
            /** Rows */
            rows: number;
            /** Faults */
            faults: number;
            /** Staff Name */
            staff_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Activated At */
            activated_at: string | null;
        };
        /** VolumeSheetsView */
        VolumeSheetsView: {
            /** Total */
            total: number;
            /** Page */
            page: number;
            /** Size */
            size: number;
            /** Items */
            items: components["schemas"]["VolumeSheetView"][];
        };
        /** VolumesView */
        VolumesView: {
            /**
             * Items
             * @description of every matter its newest month, the largest first; the first 500
             */
            items: components["schemas"]["VolumeRowView"][];
            /** Total */
            total: number;
        };
        /** WaitView */
        WaitView: {
            /** Matter */
            matter: string;
            /** Result */
            result: string;
            /**
             * Takes
             * @description how long that lasts, in words
             */
            takes: string;
            /**
             * State
             * @description first: its matter is on the way; have: it was not chosen, the result must be there; stuck: it cannot be done
             * @enum {string}
             */
            state: "first" | "have" | "stuck";
            /** Say */
            say: string;
        };
        /** WaitingView */
        WaitingView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "voice" | "video";
            /** Area */
            area: string;
            /** Topic */
            topic: string;
            /** Level */
            level: string;
            /**
             * Queued At
             * Format: date-time
             */
            queued_at: string;
            /** Head */
            head: boolean;
            /** Booked */
            booked: boolean;
            /** For Me */
            for_me: boolean;
            /** Matter */
            matter: string | null;
            /** Matter Name */
            matter_name: string;
            /** Words */
            words: string;
        };
        /** WayView */
        WayView: {
            /**
             * Going
             * @enum {string}
             */
            going: "go" | "tight" | "wait" | "unknown" | "nowhere";
            /** Say */
            say: string;
            /** Leave At */
            leave_at: string | null;
            /** Arrive At */
            arrive_at: string | null;
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
        /**
         * WorkBody
         * @description What the lead department does.
         */
        WorkBody: {
            /**
             * Version
             * @description of the ticket as the caller saw it
             */
            version: number;
            /**
             * Move
             * @enum {string}
             */
            move: "sign" | "take" | "return" | "start" | "feedback" | "ask" | "suspend" | "resume" | "extend" | "answer";
            /**
             * Say
             * @default
             */
            say?: string;
            /**
             * Basis
             * @description legal basis of a return
             * @default
             */
            basis?: string;
            /**
             * Outcome
             * @description of an answer
             * @default
             * @enum {string}
             */
            outcome?: "" | "solved" | "partly" | "explained" | "not_accepted";
            /**
             * Days
             * @description working days of an extension
             * @default 0
             */
            days?: number;
        };
        /** YearView */
        YearView: {
            /** Year */
            year: number;
            /**
             * State
             * @description unannounced: nobody knows the holidays of that year yet
             * @enum {string}
             */
            state: "library" | "entered" | "unannounced";
            /** Say */
            say: string;
            /**
             * Days
             * @description holidays on weekdays and weekends, and make-up workdays
             */
            days: components["schemas"]["SpecialDayView"][];
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
    blank: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                blank_id: string;
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
                    "application/pdf": string;
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
    my_bookings: {
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
                    "application/json": components["schemas"]["BookingsView"];
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
    book: {
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
                "application/json": components["schemas"]["BookBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
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
    put_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBookingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
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
    cancel_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
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
                    "application/json": components["schemas"]["BookingView"];
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
    move_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBookingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
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
    booking_slots: {
        parameters: {
            query?: {
                plate?: string;
                matter?: string;
                area?: string;
                kind?: "video" | "voice" | "counter";
                topic?: string;
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
                    "application/json": components["schemas"]["SlotsView"];
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
    bundles: {
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
                    "application/json": components["schemas"]["BundleListView"];
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
    bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bundle_id: string;
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
                    "application/json": components["schemas"]["BundleView"];
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
    save_bundle_checklist: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                bundle_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SaveBundleBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
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
    resolve_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bundle_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResolveBundleBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleResolutionView"];
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
    bundle_edition: {
        parameters: {
            query?: {
                seen?: string;
                wait?: number;
            };
            header?: never;
            path: {
                bundle_id: string;
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
                    "application/json": components["schemas"]["EditionView"];
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
    content_changes: {
        parameters: {
            query?: {
                /** @description the `next` of the answer before; 0: from the beginning */
                since?: number;
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
                    "application/json": components["schemas"]["ContentChangesView"];
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
    greet: {
        parameters: {
            query?: {
                signature?: string;
                msg_signature?: string;
                timestamp?: string;
                nonce?: string;
                echostr?: string;
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
                    "text/plain": string;
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
    receive: {
        parameters: {
            query?: {
                signature?: string;
                msg_signature?: string;
                timestamp?: string;
                nonce?: string;
                echostr?: string;
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
                    "text/plain": string;
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
    save_checklist: {
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
                "application/json": components["schemas"]["SaveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
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
    open_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["ChecklistView"];
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
    change_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistView"];
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
    delete_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["GoneView"];
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
    checklist_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/pdf": string;
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
    checklist_png: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
    plate_photo: {
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
                    "image/jpeg": string;
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
    wxacode_png: {
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
    read_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["EntryView"];
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
    entry_png: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
    entry_svg: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
    exchange_photo: {
        parameters: {
            query: {
                partner: string;
                until: number;
                sign: string;
            };
            header?: never;
            path: {
                photo_id: string;
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
                    "image/jpeg": string;
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
    exchange_events: {
        parameters: {
            query?: {
                /** @description sequence of the last event that is known */
                since?: number;
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
                    "application/json": components["schemas"]["ExchangeEventsView"];
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
    lodge_demand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeTicketView"];
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
    exchange_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["ExchangeTicketView"];
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
    cancel_demand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeTicketView"];
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
    report_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerReportBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeTicketView"];
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
    upload_partner_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedPhotoView"];
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
    export_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "text/csv": string;
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
    features: {
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
                    "application/json": components["schemas"]["FeaturesView"];
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
    picture_for_check: {
        parameters: {
            query: {
                key: string;
            };
            header?: never;
            path: {
                picture_id: string;
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
                    "image/jpeg": string;
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
    pictures: {
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
                    "application/json": components["schemas"]["PicturesView"];
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
    picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: string;
                picture_id: string;
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
    plan: {
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
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
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
    version_in_force: {
        parameters: {
            query?: {
                seen?: number;
                wait?: number;
            };
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
                    "application/json": components["schemas"]["VersionInForceView"];
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
    policies: {
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
                    "application/json": components["schemas"]["PolicyListView"];
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
    policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
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
                    "application/json": components["schemas"]["PolicyView"];
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
    policy_version: {
        parameters: {
            query?: {
                seen?: number;
                wait?: number;
            };
            header?: never;
            path: {
                policy_id: string;
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
                    "application/json": components["schemas"]["VersionInForceView"];
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
    rate: {
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
                "application/json": components["schemas"]["RatingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingView"];
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
    rating_tags: {
        parameters: {
            query: {
                level: number;
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
                    "application/json": components["schemas"]["RatingTagsView"];
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
            header?: {
                "Idempotency-Key"?: string;
            };
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
    sign_in_by_identity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
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
    erase_personal_data: {
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
                    "application/json": components["schemas"]["ErasedView"];
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
    my_checklists: {
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
                    "application/json": components["schemas"]["MineView"];
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
    export_personal_data: {
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
                    "application/json": components["schemas"]["ExportView"];
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
    inbox: {
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
                    "application/json": components["schemas"]["InboxView"];
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
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
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
                    "application/json": components["schemas"]["ReadView"];
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
    keep_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneView"];
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
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SignOutBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutView"];
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
    consents: {
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
                    "application/json": components["schemas"]["ConsentsView"];
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
    consent: {
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
                "application/json": components["schemas"]["ConsentBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsView"];
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
    my_tickets: {
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
                    "application/json": components["schemas"]["MyTicketsView"];
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
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInView"];
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
    results: {
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
                    "application/json": components["schemas"]["ResultsView"];
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
                /** @description where the phone is, if its owner lets it say; only how far from the plate is kept, in four steps */
                lat?: number;
                lng?: number;
                datum?: "wgs84" | "gcj02" | "bd09";
                /** @description code of the entry that led here, to be counted */
                entry?: string;
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
    read_screen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
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
                    "application/json": components["schemas"]["ScreenView"];
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
    my_sessions: {
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
                    "application/json": components["schemas"]["SessionsView"];
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
    ask_for_help: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AskBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
    read_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["SessionView"];
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
    ring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
    answer_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["SessionView"];
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
    degrade_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DegradeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
    hang_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HangUpBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
    call_ice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["IceView"];
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
    join_from_phone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneJoinBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedCallView"];
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
    answer_about_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingAnswerBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
    sign_wechat_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["SignedCallView"];
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
    renew_session_context: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContextBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
    call_me_later: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaterBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
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
    leave_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["SessionView"];
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
    session_messages: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["SessionMessagesView"];
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
    say_in_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMessageView"];
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
    show_in_session: {
        parameters: {
            query?: {
                /** @description makes it safe to send again */
                client_id?: string;
            };
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMessageView"];
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
    session_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
                picture_id: string;
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
                    "image/jpeg": string;
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
    session_into_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TicketFromSessionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTicketView"];
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
    help_availability: {
        parameters: {
            query?: {
                plate?: string;
                matter?: string;
                area?: string;
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
                    "application/json": components["schemas"]["AvailabilityView"];
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
    staff_areas: {
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
                    "application/json": components["schemas"]["StaffAreasView"];
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
    edit_area: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAreaView"];
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
    staff_audit: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                /** @description who did it */
                staff?: string;
                /** @description part of who did it */
                name?: string;
                action?: string;
                outcome?: "done" | "refused" | "failed";
                /** @description its id */
                subject?: string;
                /** @description with all that lies below */
                area?: string;
                since?: string;
                /** @description before this time */
                until?: string;
                /** @description true: entries of the practice mode instead */
                practice?: boolean;
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
                    "application/json": components["schemas"]["AuditView"];
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
    staff_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
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
                    "application/json": components["schemas"]["YearView"];
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
    enter_days: {
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
                "application/json": components["schemas"]["DaysBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneView"];
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
    remove_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                text: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    read_card_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    save_card_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    card_draft_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    card_draft_diff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["DifferencesView"];
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
    card_draft_gate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["CardGateView"];
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
    card_draft_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    card_draft_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    card_draft_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    try_bundle_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TryBundleBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedBundleView"];
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
    card_draft_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    answer_card_proposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
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
    card_proposal_diff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
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
                    "application/json": components["schemas"]["DifferencesView"];
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
    staff_cards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
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
                    "application/json": components["schemas"]["CardRowsView"];
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
    staff_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                card_id: string;
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
                    "application/json": components["schemas"]["CardDetailView"];
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
    staff_card_diff: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
            };
            header?: never;
            path: {
                kind: string;
                card_id: string;
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
                    "application/json": components["schemas"]["DifferencesView"];
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
    begin_card_draft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                kind: string;
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BeginCardBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    import_card_draft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                kind: string;
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDraftDetailView"];
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
    propose_card: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                kind: string;
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
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
    roll_card_back: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                kind: string;
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardRollBackBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedView"];
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
    staff_card_yaml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                card_id: string;
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
                    "text/plain": string;
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
    counter_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["CounterListView"];
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
    counter_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterListView"];
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
    counter_mismatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MismatchBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterListView"];
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
    counter_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterListView"];
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
    counter_tick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TickBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterListView"];
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
    my_desk: {
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
                    "application/json": components["schemas"]["DeskView"];
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
    set_duty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyView"];
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
    desk_overview: {
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
                    "application/json": components["schemas"]["OverviewView"];
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
    doorplate_health: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                kind?: "silent" | "damaged" | "reported" | "covered" | "far" | "burst" | "early" | "inspected";
                area?: string;
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
                    "application/json": components["schemas"]["HealthView"];
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
    settle_finding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                finding_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleFindingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedView"];
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
    refresh_doorplate_health: {
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
                    "application/json": components["schemas"]["CheckedView"];
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
    doorplate_imports: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
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
                    "application/json": components["schemas"]["ImportsView"];
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
    upload_doorplates: {
        parameters: {
            query: {
                /** @description everything in the file lies here or below */
                area: string;
                /** @description of the file */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
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
    doorplate_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportView"];
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
    replace_import: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
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
    discard_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["DiscardedView"];
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
    activate_import: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ActivateImportBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
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
    import_faults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "text/csv": string;
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
    import_rows: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                only?: "bad" | "good";
            };
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportRowsView"];
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
    leave_out_import_row: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row: string;
                import_id: string;
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
                    "application/json": components["schemas"]["ImportView"];
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
    correct_import_row: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                row: string;
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CellsBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedView"];
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
    import_template_csv: {
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
                    "text/csv": string;
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
    import_template_xlsx: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    staff_doorplates: {
        parameters: {
            query?: {
                /** @description with all that lies below */
                area?: string;
                status?: "designed" | "printed" | "posted" | "active" | "damaged" | "moved" | "retired";
                site_type?: "mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory";
                /** @description plates with an open finding */
                health?: ("silent" | "damaged" | "reported" | "covered" | "far" | "burst" | "early" | "inspected") | "any" | null;
                /** @description part of number, code, name or address */
                text?: string;
                page?: number;
                size?: number;
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
                    "application/json": components["schemas"]["PlatesView"];
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
    issue_doorplate: {
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
                "application/json": components["schemas"]["IssueBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateDetailView"];
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
    staff_doorplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scene_code: string;
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
                    "application/json": components["schemas"]["PlateDetailView"];
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
    edit_doorplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                scene_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateDetailView"];
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
    add_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scene_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoView"];
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
    staff_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scene_code: string;
                photo_id: string;
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
                    "image/jpeg": string;
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
    take_step: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                scene_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateDetailView"];
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
    doorplate_areas: {
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
                    "application/json": components["schemas"]["AreaChoices"];
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
    staff_doorplates_export: {
        parameters: {
            query?: {
                /** @description with all that lies below */
                area?: string;
                status?: "designed" | "printed" | "posted" | "active" | "damaged" | "moved" | "retired";
                site_type?: "mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory";
                /** @description plates with an open finding */
                health?: ("silent" | "damaged" | "reported" | "covered" | "far" | "burst" | "early" | "inspected") | "any" | null;
                /** @description part of number, code, name or address */
                text?: string;
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
                    "text/csv": string;
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
    staff_doorplates_map: {
        parameters: {
            query?: {
                /** @description with all that lies below */
                area?: string;
                status?: "designed" | "printed" | "posted" | "active" | "damaged" | "moved" | "retired";
                site_type?: "mall" | "office" | "bank" | "post" | "community_gate" | "market" | "hospital" | "school" | "station" | "factory";
                /** @description plates with an open finding */
                health?: ("silent" | "damaged" | "reported" | "covered" | "far" | "burst" | "early" | "inspected") | "any" | null;
                /** @description part of number, code, name or address */
                text?: string;
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
                    "application/json": components["schemas"]["MapView"];
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
    take_steps: {
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
                "application/json": components["schemas"]["ManyStepsBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManyStepsView"];
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
    staff_duties: {
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
                    "application/json": components["schemas"]["DutiesView"];
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
    add_duty: {
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
                "application/json": components["schemas"]["NewDutyLineBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRowView"];
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
    change_duty: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                duty_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedDutyLineBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRowView"];
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
    remove_duty: {
        parameters: {
            query?: {
                /** @description of the line as the caller saw it; another is refused */
                version?: number;
                reason?: string;
            };
            header?: never;
            path: {
                duty_id: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    duty_changes: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
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
                    "application/json": components["schemas"]["DutyChangesView"];
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
    duty_decisions: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
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
                    "application/json": components["schemas"]["DutyDecisionsView"];
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
    withdraw_decision: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                decision_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyWithdrawalBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyDecisionView"];
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
    export_duties: {
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
                    "text/csv": string;
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
    import_duties: {
        parameters: {
            query?: {
                /** @description false: only say what it would change */
                apply?: boolean;
                reason?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutySheetView"];
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
    staff_entries: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                q?: string;
                channel?: "gov_app" | "lulutong" | "wechat_account" | "poster" | "sms" | "community" | "campaign" | "website";
                area?: string;
                tag?: string;
                closed?: boolean;
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
                    "application/json": components["schemas"]["StaffEntriesView"];
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
    create_entry: {
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
                "application/json": components["schemas"]["EntryBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntryView"];
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
    staff_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["StaffEntryView"];
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
    edit_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntryView"];
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
    make_entry_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
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
    entry_topics: {
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
                    "application/json": components["schemas"]["TopicsView"];
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
    figures: {
        parameters: {
            query?: {
                /** @description a month such as 2026-01 */
                first?: string;
                last?: string;
                by?: "month" | "town" | "department" | "matter";
                area?: string;
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
                    "application/json": components["schemas"]["FiguresView"];
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
    next_batch: {
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
                    "application/json": components["schemas"]["AdvisorView"];
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
    figures_report: {
        parameters: {
            query?: {
                /** @description a month such as 2026-01 */
                first?: string;
                last?: string;
                by?: "month" | "town" | "department" | "matter";
                area?: string;
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
                    "text/html": string;
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
    figures_csv: {
        parameters: {
            query?: {
                /** @description a month such as 2026-01 */
                first?: string;
                last?: string;
                by?: "month" | "town" | "department" | "matter";
                area?: string;
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
                    "text/csv": string;
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
    hall_datasets: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
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
                    "application/json": components["schemas"]["DatasetsView"];
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
    upload_hall_dataset: {
        parameters: {
            query?: {
                file_name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetDetailView"];
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
    hall_dataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["DatasetDetailView"];
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
    discard_hall_dataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    activate_hall_dataset: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateHallsBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatasetDetailView"];
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
    hall_dataset_current: {
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
                    "text/csv": string;
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
    hall_kinds: {
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
                    "application/json": components["schemas"]["HallKindsView"];
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
    set_hall_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KindServicesBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneView"];
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
    staff_halls: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                q?: string;
                area?: string;
                kind?: string;
                verified?: boolean;
                /** @description true: only those with a temporary closure now or to come */
                closed?: boolean;
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
                    "application/json": components["schemas"]["StaffHallsView"];
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
    staff_hall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hall_id: string;
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
                    "application/json": components["schemas"]["StaffHallDetailView"];
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
    edit_hall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hall_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HallBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffHallDetailView"];
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
    close_hall: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                hall_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffClosureView"];
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
    reopen_hall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hall_id: string;
                closure_id: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    help_diary: {
        parameters: {
            query?: {
                since?: string;
                until?: string;
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
                    "application/json": components["schemas"]["BookingsView"];
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
    staff_home: {
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
                    "application/json": components["schemas"]["HomeView"];
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
    read_hours: {
        parameters: {
            query?: {
                hours?: string;
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
                    "application/json": components["schemas"]["HoursView"];
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
    inspection_rounds: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                area?: string;
                status?: "open" | "done" | "closed";
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
                    "application/json": components["schemas"]["RoundsView"];
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
    begin_round: {
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
                "application/json": components["schemas"]["RoundBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
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
    inspection_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round_id: string;
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
                    "application/json": components["schemas"]["RoundDetailView"];
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
    close_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round_id: string;
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
                    "application/json": components["schemas"]["RoundView"];
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
    check_stop: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                scene_code: string;
                round_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundDetailView"];
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
    api_keys: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                q?: string;
                area?: string;
                stopped?: boolean;
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
                    "application/json": components["schemas"]["ApiKeysView"];
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
    make_api_key: {
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
                "application/json": components["schemas"]["KeyBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshKeyView"];
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
    edit_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
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
    rotate_api_key: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateKeyBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshKeyView"];
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
    stop_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopKeyBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
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
    ledger_items: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                family?: ("search" | "outside" | "fact" | "list" | "service" | "overdue" | "idea") | "";
                /** @description one or more states, with commas; empty: open ones */
                state?: string;
                department?: string;
                matter?: string;
                mine?: boolean;
                /** @description with what too few people asked for */
                small?: boolean;
                order?: "weight" | "latest";
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
                    "application/json": components["schemas"]["LedgerItemsView"];
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
    ledger_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
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
                    "application/json": components["schemas"]["LedgerDetailView"];
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
    alias_from_ledger: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerAliasBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AliasView"];
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
    add_ledger_case: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCaseView"];
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
    remove_ledger_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
                case_id: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    run_ledger_cases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
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
                    "application/json": components["schemas"]["LedgerDetailView"];
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
    merge_ledger_item: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerMergeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDetailView"];
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
    move_ledger_item: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerMoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDetailView"];
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
    assign_ledger_item: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerOwnerBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDetailView"];
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
    split_ledger_item: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerSplitBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDetailView"];
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
    regression_cases: {
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
                    "application/json": components["schemas"]["CasesView"];
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
    try_case: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedView"];
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
    staff_links: {
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
                    "application/json": components["schemas"]["LinksView"];
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
    look_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                platform_id: string;
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
                    "application/json": components["schemas"]["LookedView"];
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
    staff_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginView"];
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
    staff_logout: {
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
                    "application/json": components["schemas"]["DoneView"];
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
    read_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["DraftDetailView"];
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
    save_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    draft_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    draft_diff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["DifferencesView"];
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
    draft_gate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["GateView"];
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
    draft_graph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["GraphView"];
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
    draft_paths: {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path: {
                draft_id: string;
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
                    "application/json": components["schemas"]["PathsView"];
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
    draft_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    draft_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    draft_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    try_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TryBody"];
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
    draft_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MoveBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    answer_proposal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
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
    proposal_diff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
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
                    "application/json": components["schemas"]["DifferencesView"];
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
    staff_matters: {
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
                    "application/json": components["schemas"]["MatterRowsView"];
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
    staff_matter: {
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
                    "application/json": components["schemas"]["MatterDetailView"];
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
    staff_matter_diff: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
            };
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
                    "application/json": components["schemas"]["DifferencesView"];
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
    begin_draft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BeginBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    import_draft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDetailView"];
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
    propose: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
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
    roll_back: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                matter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollBackBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedView"];
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
    staff_matter_yaml: {
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
                    "text/plain": string;
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
    staff_me: {
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
                    "application/json": components["schemas"]["MeView"];
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
    staff_change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneView"];
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
    staff_practise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PracticeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneView"];
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
    staff_offer_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferView"];
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
    staff_confirm_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
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
    staff_remove_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveSecondFactorBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneView"];
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
    staff_tokens: {
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
                    "application/json": components["schemas"]["TokensView"];
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
    staff_revoke_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token_id: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    staff_members: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                /** @description part of the sign-in or display name */
                q?: string;
                role?: "city_admin" | "township_admin" | "helper" | "clerk" | "department_handler" | "field_staff" | "editor" | "reviewer" | "auditor";
                /** @description where they work, with all that lies below */
                area?: string;
                state?: "active" | "disabled";
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
                    "application/json": components["schemas"]["MembersView"];
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
    staff_create_member: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMemberBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMemberView"];
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
    staff_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
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
                    "application/json": components["schemas"]["MemberView"];
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
    staff_edit_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EditMemberBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
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
    staff_disable_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
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
                    "application/json": components["schemas"]["MemberView"];
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
    staff_enable_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
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
                    "application/json": components["schemas"]["MemberView"];
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
    staff_give: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
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
    staff_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
                grant_id: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    staff_reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
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
                    "application/json": components["schemas"]["FirstPasswordView"];
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
    staff_reset_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    staff_member_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
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
                    "application/json": components["schemas"]["TokensView"];
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
    staff_revoke_member_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                member_id: string;
                token_id: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    staff_notices: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                over?: boolean;
                area?: string;
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
                    "application/json": components["schemas"]["StaffNoticesView"];
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
    staff_publish_notice: {
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
                "application/json": components["schemas"]["NoticeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffNoticeView"];
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
    staff_change_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffNoticeView"];
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
    staff_withdraw_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
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
                    "application/json": components["schemas"]["StaffNoticeView"];
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
    import_official: {
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
                "application/json": components["schemas"]["OfficialImportBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialImportedView"];
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
    preview_official: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficialSheetBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialPreviewView"];
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
    official_template: {
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
                    "text/csv": string;
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
    partners_list: {
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
                    "application/json": components["schemas"]["PartnersView"];
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
    create_partner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerIssuedView"];
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
    edit_partner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
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
    send_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SendAgainBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentAgainView"];
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
    rotate_partner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
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
                    "application/json": components["schemas"]["PartnerIssuedView"];
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
    set_partner_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerStateBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
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
    partner_deliveries: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                partner?: string;
                fate?: ("waiting" | "delivered" | "dead" | "ready") | "";
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
                    "application/json": components["schemas"]["DeliveriesView"];
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
    staff_exercises: {
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
                    "application/json": components["schemas"]["ExercisesView"];
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
    staff_tick_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exercise_id: string;
                step_id: string;
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
                    "application/json": components["schemas"]["ExerciseView"];
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
    staff_reset_practice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResetBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetView"];
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
    print_jobs: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
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
                    "application/json": components["schemas"]["PrintJobsView"];
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
    ask_to_print: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PrintBody"];
            };
        };
        responses: {
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintJobView"];
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
    print_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
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
                    "application/json": components["schemas"]["PrintJobView"];
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
    cancel_print_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
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
                    "application/json": components["schemas"]["PrintJobView"];
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
    print_job_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
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
                    "application/zip": string;
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
    print_job_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
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
                    "application/pdf": string;
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
    mark_printed: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                job_id: string;
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
                    "application/json": components["schemas"]["PrintedMarkView"];
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
    staff_ratings: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                level?: number;
                bad?: boolean;
                kind?: ("ticket" | "session" | "booking" | "visit") | "";
                area?: string;
                department?: string;
                matter?: string;
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
                    "application/json": components["schemas"]["StaffRatingsView"];
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
    appeal_rating: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"];
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
    decide_appeal: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDecisionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"];
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
    rating_appeals: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                decision?: "" | "open" | "upheld" | "rejected";
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
                    "application/json": components["schemas"]["AppealsView"];
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
    department_ratings: {
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
                    "application/json": components["schemas"]["DepartmentRatingsView"];
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
    rating_levels: {
        parameters: {
            query?: {
                by?: "department" | "matter";
                area?: string;
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
                    "application/json": components["schemas"]["RatingLevelsView"];
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
    one_trip_rates: {
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
                    "application/json": components["schemas"]["OneTripView"];
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
    recording_areas: {
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
                    "application/json": components["schemas"]["RecordingAreasView"];
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
    turn_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingSwitchBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingAreasView"];
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
    staff_roles: {
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
                    "application/json": components["schemas"]["RolesView"];
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
    scan_problems: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                kind?: "scan_problem" | "plate_covered";
                area?: string;
                settled?: "no" | "yes";
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
                    "application/json": components["schemas"]["ProblemsView"];
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
    settle_scan_problem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                problem_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleProblemBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
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
    staff_sendings: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                way?: ("inbox" | "subscribe" | "sms") | "";
                fate?: ("waiting" | "sent" | "recorded" | "refused" | "failed") | "";
                kind?: string;
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
                    "application/json": components["schemas"]["SendingsView"];
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
    staff_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["StaffSessionView"];
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
    staff_ring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RingBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionView"];
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
    staff_answer_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["StaffSessionView"];
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
    staff_degrade_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DegradeBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionView"];
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
    staff_hang_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HangUpBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionView"];
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
    staff_call_ice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["IceView"];
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
    invite_into_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionView"];
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
    join_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["StaffSessionView"];
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
    leave_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["StaffSessionView"];
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
    call_phone_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["PhoneCodeView"];
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
    push_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMessageView"];
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
    claim_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["StaffSessionView"];
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
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FinishBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionView"];
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
    hold_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaterBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionView"];
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
    staff_session_messages: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["SessionMessagesView"];
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
    answer_in_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMessageView"];
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
    session_periods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["PeriodsView"];
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
    show_to_resident: {
        parameters: {
            query?: {
                /** @description makes it safe to send again */
                client_id?: string;
            };
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionMessageView"];
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
    staff_session_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
                picture_id: string;
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
                    "image/jpeg": string;
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
    suggested_replies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
                    "application/json": components["schemas"]["SuggestedRepliesView"];
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
    staff_session_into_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TicketFromSessionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTicketView"];
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
    transfer_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionView"];
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
    take_next: {
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
                    "application/json": components["schemas"]["NextView"];
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
    roster: {
        parameters: {
            query?: {
                since?: string;
                until?: string;
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
                    "application/json": components["schemas"]["RosterView"];
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
    add_shift: {
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
                "application/json": components["schemas"]["ShiftBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
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
    change_shift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
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
    strike_shift: {
        parameters: {
            query?: {
                /** @description version that was seen */
                seen?: number;
            };
            header?: never;
            path: {
                shift_id: string;
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
                    "application/json": components["schemas"]["RosterView"];
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
    swap_shift: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapShiftBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    scan_statistics: {
        parameters: {
            query?: {
                first?: string;
                last?: string;
                area?: string;
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
                    "application/json": components["schemas"]["ScanStatisticsView"];
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
    scan_statistics_csv: {
        parameters: {
            query?: {
                first?: string;
                last?: string;
                area?: string;
                by?: "plate" | "site_type" | "town" | "channel" | "hour" | "day";
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
                    "text/csv": string;
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
    suggest_as_staff: {
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
                "application/json": components["schemas"]["SuggestionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
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
    staff_switches: {
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
                    "application/json": components["schemas"]["SwitchesView"];
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
    turn_switch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                switch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchesView"];
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
    switch_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                switch: string;
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
                    "application/json": components["schemas"]["HistoryView"];
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
    staff_tickets: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                /** @description one or more states, with commas */
                status?: string;
                /** @description as lead or co-department */
                department?: string;
                /** @description and what lies in it */
                area?: string;
                /** @description all of it, or at least four of its digits */
                number?: string;
                /** @description the answer or the closing is overdue */
                late?: boolean;
                /** @description somebody has to ring */
                call_back?: boolean;
                /** @description those that the caller signed or took over */
                mine?: boolean;
                kind?: "" | "consult" | "request" | "repair";
                /** @description due: only those whose answer is due, the nearest first */
                sort?: "new" | "old" | "due" | "changed";
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
                    "application/json": components["schemas"]["StaffTicketsView"];
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
    enter_ticket: {
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
                "application/json": components["schemas"]["EnterBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOpenedView"];
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
    staff_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["StaffTicketView"];
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
    arbitrate_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArbitrateBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicketView"];
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
    coordinate_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoordinateBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicketView"];
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
    dispatch_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicketView"];
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
    work_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicketView"];
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
    keep_ticket_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPhotoView"];
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
    staff_ticket_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
                photo_id: string;
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
                    "image/jpeg": string;
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
    release_ticket_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPhotoView"];
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
    ticket_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["TriageView"];
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
    add_tasks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssistBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicketView"];
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
    finish_task: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssistedBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicketView"];
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
    visit_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffTicketView"];
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
    ticket_alerts: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                rung?: "" | "remind" | "warn" | "overdue" | "supervise";
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
                    "application/json": components["schemas"]["AlertsView"];
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
    ticket_board: {
        parameters: {
            query?: {
                /** @description only these columns, with commas */
                status?: string;
                /** @description as lead or co-department */
                department?: string;
                /** @description and what lies in it */
                area?: string;
                kind?: "" | "consult" | "request" | "repair";
                /** @description all of it, or at least four of its digits */
                number?: string;
                /** @description the answer or the closing is overdue */
                late?: boolean;
                /** @description somebody has to ring */
                call_back?: boolean;
                /** @description those that the caller signed or took over */
                mine?: boolean;
                /** @description rows a column */
                size?: number;
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
                    "application/json": components["schemas"]["BoardView"];
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
    dispatch_several: {
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
                "application/json": components["schemas"]["DispatchSeveralBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchedView"];
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
    ticket_findings: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                kind?: "" | "log" | "row" | "lead" | "owner" | "clock" | "joined";
                day?: string;
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
                    "application/json": components["schemas"]["TicketFindingsView"];
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
    ticket_inbox: {
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
                    "application/json": components["schemas"]["DepartmentInboxView"];
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
    stuck_tickets: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                department?: string;
                /** @description and what lies in it */
                area?: string;
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
                    "application/json": components["schemas"]["StuckView"];
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
    case_volumes: {
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
                    "application/json": components["schemas"]["VolumesView"];
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
    volume_sheets: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
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
                    "application/json": components["schemas"]["VolumeSheetsView"];
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
    upload_volumes: {
        parameters: {
            query?: {
                file_name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeSheetDetailView"];
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
    volume_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["VolumeSheetDetailView"];
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
    discard_volumes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["DoneView"];
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
    activate_volumes: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeActivateBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeSheetDetailView"];
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
    volume_template: {
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
                    "text/csv": string;
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
    suggest_something: {
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
                "application/json": components["schemas"]["SuggestionBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
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
    open_ticket: {
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
                "application/json": components["schemas"]["TicketBody"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOpenedView"];
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
    follow_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["TicketView"];
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
    confirm_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MaybeSayBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
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
    ticket_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                photo_id: string;
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
                    "image/jpeg": string;
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
    supplement_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketSayBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
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
    unsolved_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketSayBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
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
    withdraw_ticket: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MaybeSayBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
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
    triage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageBody"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageView"];
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
    open_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
    embedded_guide: {
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
                    "text/html": string;
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
    "results-page": {
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
                    "text/html": string;
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
    screen_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "text/css": string;
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
    screen_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
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
    screen_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
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
                    "text/html": string;
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
}
