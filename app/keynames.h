#pragma once

#include <QTranslator>

namespace comptoir {

/// What keys are called wherever Qt writes them (menus, tool tips, the list of keys): as they are
/// labelled. Qt's own words part Return from Enter, which keyboards label alike, and spell out the
/// arrows, which they draw.
class KeyNames : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    /// Takes over what Qt's words of the language call the Enter key.
    void learn();

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int number) const override;

private:
    QString m_enter;
};

} // namespace comptoir
