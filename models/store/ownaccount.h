#pragma once

/// SQL that is 1 when the row `account` of customer_account is the person's own, 0 when it came
/// from somebody whom the owner merged into them: that one only fills gaps. A macro, for the texts
/// around it are constants.
#define COMPTOIR_OWN_ACCOUNT(account)                                                              \
    "(NOT EXISTS (SELECT 1 FROM identity_merge im, json_each(im.undo, '$.other_accounts') ij"      \
    " WHERE im.kept_id = " account ".customer_id AND im.undone_at IS NULL AND im.kind = 'merge'"   \
    " AND json_extract(ij.value, '$.id') = " account ".id))"
