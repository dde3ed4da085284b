#include "models/domain/systemtoken.h"

#include <QRandomGenerator>

#include <array>

namespace comptoir {

QString systemToken()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString token;
    for (const quint32 word : words)
        token += QString::number(word, 16).rightJustified(8, u'0');
    return token;
}

} // namespace comptoir
