/* board: ft78ne */

static inline float half_of(float g)
{
    return 0.5f * g;
}
