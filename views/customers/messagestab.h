#pragma once

#include "views/customers/profiletab.h"

namespace comptoir {

/// Conversations with customer service, as the shops keep them.
class MessagesTab : public ProfileTab
{
    Q_OBJECT

public:
    using ProfileTab::ProfileTab;

private:
    void fill(QVBoxLayout *column) override;
    void fillThread(QVBoxLayout *body, const SupportThread &thread) const;
    [[nodiscard]] QString subjectOf(const SupportThread &thread) const;
    static QString statusText(const QString &status);
    static Tone statusTone(const QString &status);
};

} // namespace comptoir
