/* dsp-codegen sha256 b345364e2cbd488de2a26733503346bc4711578b268501f8855c7a1d73069d91 */
/*
 * hp_subgrad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: subgrad   inputs: e9b875e477578780
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static half dy[1000]; /* upstream gradient */
    static half dx1[1000]; /* gradient with respect to x1 */
    static half dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
