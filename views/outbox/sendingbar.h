#pragma once

#include "views/viewcontext.h"
#include "views/widgets/noticebar.h"

namespace comptoir {

/// On top of the outbox: how sending stands, and the one thing to do about it. Hidden where nothing
/// waits and nothing is the matter.
class SendingBar : public NoticeBar
{
    Q_OBJECT

public:
    explicit SendingBar(const ViewContext &context, QWidget *parent = nullptr);

    /// So many messages wait.
    void setWaiting(qint64 waiting);

private:
    void tell();
    void say(Tone tone, const QString &text, const QString &action = {},
             std::function<void()> act = {});
    void sayUsual();

    ViewContext m_context;
    qint64 m_waiting = 0;
    qint64 m_toSend = 0; ///< as many waited when sending began
    std::function<void()> m_act;
};

} // namespace comptoir
