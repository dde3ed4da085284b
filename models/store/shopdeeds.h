#pragma once

/// Kinds of events that the shop did and the customer did not: they are no activity of theirs. For
/// SQL; migration 0005 told the files of before.
#define COMPTOIR_SHOP_DEEDS                                                                        \
    "'message_sent', 'message_delivered', 'message_bounced', 'message_skipped', "                  \
    "'message_failed', 'message_uncertain', 'sms_sent', 'whatsapp_sent', 'score_points'"
