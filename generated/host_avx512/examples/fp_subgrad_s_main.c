/* dsp-codegen sha256 ecd4052a47c274d56fd30fff1f9bf97cad63e98de05aebab56b0e36107acb2ba */
/*
 * fp_subgrad_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: host_avx512   operator: subgrad   inputs: a93d9a681c1ca29f
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_subgrad_s(dy, dx1, dx2, length, core_mask);

    return 0;
}
