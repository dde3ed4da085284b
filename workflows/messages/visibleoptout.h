#pragma once

#include "workflows/messages/template.h"

namespace comptoir {

/// Whether everybody who reads the message sees how to unsubscribe: a field for the link that
/// stands in no section (a customer for whom the section is closed has none) and that HTML does not
/// hide: not in a remark, a head, a style or a script, not in an element that is hidden, has no
/// size, or lets nothing through, and as the target of a link only where that has something to
/// click on. What style sheets hide is not seen. Pure.
class VisibleOptOut
{
public:
    static bool inText(const MessageTemplate &text);
    static bool inHtml(const MessageTemplate &html);
};

} // namespace comptoir
